package org.sleepfollowup.dashboard.figure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether sums that are published together keep apart what few clients said.
 *
 * <p>Each published sum is a column, each value that goes into sums a row: 1 where the sum holds it. Whoever has the sums can
 * have every combination of them, and a combination that is 0 for all values but those of a few clients tells these. There is
 * none when the rows without any few clients still have the same rank. That is so when as many groups of clients as are asked
 * for, no client in two of them, have the full rank each: fewer clients cannot have a part in all of these groups. The groups
 * are looked for greedily, so that what cannot be found is hidden although it might have been safe, and never the other way.
 */
public final class Disclosure {
    /** What one order does not find, another may. */
    private static final List<Comparator<Set<BitSet>>> AMONG_EQUALS = List.of(
            (one, other) -> 0,
            Comparator.comparingInt(Set::size),
            Comparator.<Set<BitSet>>comparingInt(Set::size).reversed());

    private Disclosure() {}

    /**
     * Whether no combination of the sums tells anything of fewer clients than the minimum.
     *
     * @param clients the different rows of each client
     * @param sums how many columns there are
     */
    public static boolean isSafe(Collection<Set<BitSet>> clients, int sums, int minimum) {
        int rank = rank(clients, sums);
        return AMONG_EQUALS.stream()
                .anyMatch(order -> hasGroups(rarestFirst(clients, sums, order), sums, rank, minimum));
    }

    private static boolean hasGroups(List<Set<BitSet>> clients, int sums, int rank, int minimum) {
        List<RowSpace> wanting = new ArrayList<>(
                Stream.generate(() -> new RowSpace(sums)).limit(minimum).toList());
        for (Set<BitSet> client : clients) {
            wanting.removeIf(group -> group.rank() == rank);
            addToNeediest(wanting, client);
        }
        return wanting.stream().allMatch(group -> group.rank() == rank);
    }

    private static int rank(Collection<Set<BitSet>> clients, int sums) {
        RowSpace all = new RowSpace(sums);
        clients.stream().flatMap(Set::stream).distinct().forEach(all::add);
        return all.rank();
    }

    /** To the group that gains most; of several, to the one that has least of what the client has a part in. */
    private static void addToNeediest(List<RowSpace> groups, Set<BitSet> client) {
        BitSet part = union(client);
        groups.stream()
                .max(Comparator.comparingLong((RowSpace group) ->
                                client.stream().filter(group::lacks).count())
                        .thenComparing(Comparator.comparingLong((RowSpace group) -> group.leading(part))
                                .reversed()))
                .ifPresent(group -> client.forEach(group::add));
    }

    /** Clients with a part in sums that few have a part in come first, so that these are spread over the groups. */
    private static List<Set<BitSet>> rarestFirst(
            Collection<Set<BitSet>> clients, int sums, Comparator<Set<BitSet>> amongEquals) {
        int[] having = new int[sums];
        clients.forEach(client -> union(client).stream().forEach(sum -> having[sum]++));
        return clients.stream()
                .sorted(Comparator.comparingInt((Set<BitSet> client) -> union(client).stream()
                                .map(sum -> having[sum])
                                .min()
                                .orElse(Integer.MAX_VALUE))
                        .thenComparing(amongEquals))
                .toList();
    }

    private static BitSet union(Set<BitSet> rows) {
        BitSet union = new BitSet();
        rows.forEach(union::or);
        return union;
    }
}
