package org.sleepfollowup.dashboard.fact;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sleepfollowup.dashboard.figure.ShownParts;
import org.sleepfollowup.dashboard.outcome.Answer;
import org.sleepfollowup.dashboard.outcome.Selection;

/**
 * The therapists' own figures that everybody sees who sees the facts.
 *
 * @param parts of a therapist's answers that are shown, by therapist; without those who are hidden
 * @param together whether the clinic's range may be shown though clients saw several therapists: it holds products of their changes that
 *     no therapist's range does
 */
record OwnFigures(Map<String, ShownParts> parts, boolean together) {

    /**
     * @param earlier sessions of the wave before, none where there is none or no usual sleep
     * @param minimum clients that a therapist's figures need
     */
    static OwnFigures of(Collection<RatedSession> sessions, Collection<RatedSession> earlier, int minimum) {
        Map<String, List<Answer>> before = byTherapist(earlier);
        Map<String, ShownParts> parts = new TreeMap<>();
        byTherapist(sessions)
                .forEach((therapist, answers) -> ShownParts.of(
                                answers, before.getOrDefault(therapist, List.of()), minimum)
                        .ifPresent(own -> parts.put(therapist, own)));
        // Beside an earlier wave the clinic's range is shown only where nobody saw several.
        boolean together = earlier.isEmpty() && clientsOfSeveral(sessions, parts.keySet()) >= minimum;
        return new OwnFigures(parts, together);
    }

    private static long clientsOfSeveral(Collection<RatedSession> sessions, Set<String> therapists) {
        return sessions.stream()
                .filter(session -> therapists.contains(session.therapist()))
                .collect(Collectors.groupingBy(
                        RatedSession::client, Collectors.mapping(RatedSession::therapist, Collectors.toSet())))
                .values()
                .stream()
                .filter(seen -> seen.size() > 1)
                .count();
    }

    private static Map<String, List<Answer>> byTherapist(Collection<RatedSession> sessions) {
        return sessions.stream()
                .collect(Collectors.groupingBy(
                        RatedSession::therapist,
                        TreeMap::new,
                        Collectors.mapping(RatedSession::answer, Collectors.toList())));
    }

    /** The months alone, as they can be had of a part of the time too. */
    OwnFigures byMonthsAlone() {
        return new OwnFigures(
                parts.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, own -> own.getValue().blocksAlone())),
                together);
    }

    boolean areShownOf(String therapist) {
        return parts.containsKey(therapist);
    }

    /** The sums that the session is part of, by name: of its months, and of splits. Its therapist's figures are shown. */
    Set<String> sumsOf(RatedSession session) {
        String therapist = session.therapist();
        ShownParts own = Objects.requireNonNull(parts.get(therapist));
        Set<String> names = new HashSet<>();
        own.blocks().stream()
                .filter(block -> block.months().contains(session.month()))
                .forEach(block -> names.add(therapist + " from " + block.first()));
        IntStream.range(0, own.splits().size())
                .filter(split -> own.splits().get(split).test(session.answer()))
                .forEach(split -> names.add(therapist + " split " + split));
        return names;
    }

    /**
     * The ranges that hold the product of the changes after two sessions of a client, or the square of one, by name; the figures of their
     * therapists are shown.
     */
    Set<String> rangesOf(RatedSession one, RatedSession other) {
        Set<String> names = new HashSet<>(together ? Set.of("clinic") : Set.of());
        if (one.therapist().equals(other.therapist())) {
            List<BiPredicate<Answer, Answer>> ranges =
                    Objects.requireNonNull(parts.get(one.therapist())).ranges();
            IntStream.range(0, ranges.size())
                    .filter(range -> ranges.get(range).test(one.answer(), other.answer()))
                    .forEach(range -> names.add(one.therapist() + " range " + range));
        }
        return names;
    }

    /** Whether a therapist's figures are not shown for this period, since it takes some months of a block and leaves others. */
    boolean areTornBy(Selection period) {
        return parts.values().stream().flatMap(own -> own.blocks().stream()).anyMatch(block -> block.isTornBy(period));
    }
}
