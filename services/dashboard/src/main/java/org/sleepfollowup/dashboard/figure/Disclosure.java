package org.sleepfollowup.dashboard.figure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether sums that are published together keep apart what few clients said.
 *
 * <p>Each published sum is a column, each value that goes into sums a row: 1 where the sum holds it once. Whoever has the sums can
 * have every combination of them, and a combination that is 0 for all values but those of a few clients tells these. There is
 * none when the rows without any few clients still have the same rank. That is so when as many groups of clients as are asked
 * for, no client in two of them, have the full rank each: fewer clients cannot have a part in all of these groups. The groups
 * are looked for greedily, so that what cannot be found is hidden although it might have been safe, and never the other way.
 *
 * <p>Where it is not known which answers rest on one value, groups are made of rows that take all together that may: whichever do, their
 * rows can be added up to these, so that a group that has the full rank with these has it in any case.
 */
public final class Disclosure {
    /** What one order does not find, another may. */
    private static final List<Comparator<Set<SumRow>>> AMONG_EQUALS = List.of(
            (one, other) -> 0,
            Comparator.comparingInt(Set::size),
            Comparator.<Set<SumRow>>comparingInt(Set::size).reversed());

    private Disclosure() {}

    /**
     * Whether no combination of the sums tells anything of fewer clients than the minimum.
     *
     * @param clients the different rows of each client, each of a value of its own
     * @param sums how many columns there are
     */
    public static boolean isSafe(Collection<Set<SumRow>> clients, int sums, int minimum) {
        return isSafe(clients, clients.stream().flatMap(Set::stream).collect(Collectors.toSet()), sums, minimum);
    }

    /**
     * The same where some answers of a client may rest on one value.
     *
     * @param clients rows of each client, of what may be one value together
     * @param apart all rows, as if each answer rested on its own
     */
    static boolean isSafe(Collection<Set<SumRow>> clients, Set<SumRow> apart, int sums, int minimum) {
        int[] having = having(clients, sums);
        int[] places = places(having);
        int rank = rank(apart, places);
        return AMONG_EQUALS.stream()
                .anyMatch(order -> hasGroups(rarestFirst(clients, having, order), places, rank, minimum));
    }

    /** How many clients have a part in each sum. */
    private static int[] having(Collection<Set<SumRow>> clients, int sums) {
        int[] having = new int[sums];
        clients.forEach(client -> union(client).stream().forEach(sum -> having[sum]++));
        return having;
    }

    /** Sums that few have a part in lead, so that a group shows which of these it lacks. */
    private static int[] places(int[] having) {
        int[] places = new int[having.length];
        List<Integer> rarest = IntStream.range(0, having.length)
                .boxed()
                .sorted(Comparator.comparingInt(sum -> having[sum]))
                .toList();
        for (int place = 0; place < places.length; place++) {
            places[rarest.get(place)] = place;
        }
        return places;
    }

    private static boolean hasGroups(List<Set<SumRow>> clients, int[] places, int rank, int minimum) {
        List<RowSpace> wanting = new ArrayList<>(
                Stream.generate(() -> new RowSpace(places)).limit(minimum).toList());
        for (Set<SumRow> client : clients) {
            wanting.removeIf(group -> group.rank() == rank);
            addToNeediest(wanting, client);
        }
        return wanting.stream().allMatch(group -> group.rank() == rank);
    }

    private static int rank(Set<SumRow> rows, int[] places) {
        RowSpace all = new RowSpace(places);
        rows.forEach(all::add);
        return all.rank();
    }

    /**
     * To a group that lacks the rarest sum that the client has a part in; of several, to the one that gains most, and then to the one that has
     * least of what the client has a part in.
     */
    private static void addToNeediest(List<RowSpace> groups, Set<SumRow> client) {
        BitSet part = union(client);
        groups.stream()
                .max(Comparator.comparing((RowSpace group) -> !group.leadsFirstOf(part))
                        .thenComparingLong((RowSpace group) ->
                                client.stream().filter(group::lacks).count())
                        .thenComparing(Comparator.comparingLong((RowSpace group) -> group.leading(part))
                                .reversed()))
                .ifPresent(group -> client.forEach(group::add));
    }

    /** Clients with a part in sums that few have a part in come first, so that these are spread over the groups. */
    private static List<Set<SumRow>> rarestFirst(
            Collection<Set<SumRow>> clients, int[] having, Comparator<Set<SumRow>> amongEquals) {
        return clients.stream()
                .sorted(Comparator.comparingInt((Set<SumRow> client) -> union(client).stream()
                                .map(sum -> having[sum])
                                .min()
                                .orElse(Integer.MAX_VALUE))
                        .thenComparing(amongEquals))
                .toList();
    }

    private static BitSet union(Set<SumRow> rows) {
        BitSet union = new BitSet();
        rows.forEach(row -> row.sums().forEach(union::set));
        return union;
    }
}
