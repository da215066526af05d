package org.sleepfollowup.dashboard.fact;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sleepfollowup.dashboard.figure.ShownParts;
import org.sleepfollowup.dashboard.outcome.Answer;
import org.sleepfollowup.dashboard.outcome.Selection;

/**
 * The therapists' own figures that everybody sees who sees the facts.
 *
 * @param parts of a therapist's answers that are shown, by therapist; without those who are hidden
 */
record OwnFigures(Map<String, ShownParts> parts) {

    /** @param minimum clients that a therapist's figures need */
    static OwnFigures of(Collection<RatedSession> sessions, int minimum) {
        Map<String, List<Answer>> answers = sessions.stream()
                .collect(Collectors.groupingBy(
                        RatedSession::therapist,
                        TreeMap::new,
                        Collectors.mapping(RatedSession::answer, Collectors.toList())));
        return new OwnFigures(answers.entrySet().stream()
                .filter(own ->
                        own.getValue().stream().map(Answer::client).distinct().count() >= minimum)
                .collect(Collectors.toMap(Map.Entry::getKey, own -> ShownParts.of(own.getValue(), minimum))));
    }

    /** The months alone, as they can be had of a part of the time too. */
    OwnFigures byMonthsAlone() {
        return new OwnFigures(parts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, own -> own.getValue().blocksAlone())));
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

    /** Whether a therapist's figures are not shown for this period, since it takes some months of a block and leaves others. */
    boolean areTornBy(Selection period) {
        return parts.values().stream().flatMap(own -> own.blocks().stream()).anyMatch(block -> block.isTornBy(period));
    }
}
