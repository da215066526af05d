package org.sleepfollowup.dashboard.fact;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sleepfollowup.dashboard.figure.MonthBlock;
import org.sleepfollowup.dashboard.outcome.Selection;

/**
 * The therapists' own figures that everybody sees who sees the facts.
 *
 * @param blocks the months that a therapist's figures are shown for together, by therapist; without those who are hidden
 */
record OwnFigures(Map<String, List<MonthBlock>> blocks) {

    /** @param minimum clients that a therapist's figures need */
    static OwnFigures of(Collection<RatedSession> sessions, int minimum) {
        Map<String, SortedMap<YearMonth, Set<String>>> clients = new TreeMap<>();
        for (RatedSession session : sessions) {
            clients.computeIfAbsent(session.therapist(), t -> new TreeMap<>())
                    .computeIfAbsent(session.month(), m -> new HashSet<>())
                    .add(session.client());
        }
        return new OwnFigures(clients.entrySet().stream()
                .filter(own -> own.getValue().values().stream()
                                .flatMap(Set::stream)
                                .distinct()
                                .count()
                        >= minimum)
                .collect(Collectors.toMap(Map.Entry::getKey, own -> MonthBlock.of(own.getValue(), minimum))));
    }

    boolean areShownOf(String therapist) {
        return blocks.containsKey(therapist);
    }

    /** The smallest sum that the session is part of, by name; its therapist's figures are shown. */
    String sumOf(RatedSession session) {
        MonthBlock own = blocks.getOrDefault(session.therapist(), List.of()).stream()
                .filter(block -> block.months().contains(session.month()))
                .findFirst()
                .orElseThrow();
        return session.therapist() + " from " + own.months().getFirst();
    }

    /** Whether a therapist's figures are not shown for this period, since it takes some months of a block and leaves others. */
    boolean areTornBy(Selection period) {
        return blocks.values().stream().flatMap(List::stream).anyMatch(block -> block.isTornBy(period));
    }
}
