package org.sleepfollowup.dashboard.fact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The clients behind sums that are shown side by side, and to which of these sums each of their sessions contributes.
 *
 * <p>Whoever adds and subtracts such sums gets a combination of sessions, and singles out clients when it is made of theirs
 * alone. That cannot be when the clients can be split into as many groups as a figure needs clients, such that the sessions of
 * each group alone span all there is: fewer clients leave one group untouched, and a combination that is nothing on that
 * group is nothing at all. So it is enough to find such groups; where they are not found, the sums are not shown together.
 */
final class Crowd {
    private final int sums;
    private final Map<String, Set<BitSet>> sessions = new TreeMap<>();

    /** @param sums how many are shown side by side */
    Crowd(int sums) {
        this.sums = sums;
    }

    /** Adds a session of a client, and the sums that it contributes to. */
    void add(String client, BitSet contributions) {
        sessions.computeIfAbsent(client, c -> new HashSet<>()).add(contributions);
    }

    /** Whether no combination of the sums can be made of fewer than so many clients; in doubt it is said that one can. */
    boolean hides(int minimum) {
        try {
            int all = whole().rank();
            List<Span> groups =
                    Stream.generate(() -> new Span(sums)).limit(minimum).toList();
            for (Set<BitSet> client : rarestFirst()) {
                addToNeediest(
                        groups.stream().filter(group -> group.rank() < all).toList(), client);
            }
            return groups.stream().allMatch(group -> group.rank() == all);
        } catch (ArithmeticException e) {
            return false;
        }
    }

    private Span whole() {
        Span whole = new Span(sums);
        sessions.values().stream().flatMap(Set::stream).distinct().forEach(whole::add);
        return whole;
    }

    /** To the group that gains most; of several, to the one that has least. */
    private static void addToNeediest(List<Span> groups, Set<BitSet> client) {
        groups.stream()
                .max(Comparator.comparingLong((Span group) ->
                                client.stream().filter(group::lacks).count())
                        .thenComparing(Comparator.comparingInt(Span::rank).reversed()))
                .ifPresent(group -> client.forEach(group::add));
    }

    /** Clients with what few have come first, so that they are spread over the groups. */
    private List<Set<BitSet>> rarestFirst() {
        int[] clients = new int[sums];
        sessions.values().forEach(own -> union(own).stream().forEach(sum -> clients[sum]++));
        List<Set<BitSet>> ordered = new ArrayList<>(sessions.values());
        ordered.sort(Comparator.comparingInt(
                own -> union(own).stream().map(sum -> clients[sum]).min().orElse(Integer.MAX_VALUE)));
        return ordered;
    }

    private static BitSet union(Collection<BitSet> rows) {
        BitSet union = new BitSet();
        rows.forEach(union::or);
        return union;
    }
}
