package org.sleepfollowup.dashboard.figure;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.outcome.Answer;
import org.sleepfollowup.dashboard.outcome.OutcomeSums;
import org.sleepfollowup.dashboard.outcome.Selection;

/** A therapist's answers of one wave and baseline kind. */
record Answers(List<Answer> all) {
    static final Answers NONE = new Answers(List.of());

    Answers {
        all = List.copyOf(all);
    }

    Answers where(Predicate<Answer> condition) {
        return new Answers(all.stream().filter(condition).toList());
    }

    /** Those that the selection does not leave out. */
    Answers of(Selection selection) {
        return where(answer -> selection.takes(answer.month()) && !(selection.usualOnly() && answer.unusual()));
    }

    /** Those in which this was rated, before too where there is a baseline. */
    Answers rating(Measure measure, boolean compared) {
        return where(answer -> measure.after(answer) != null && (!compared || measure.before(answer) != null));
    }

    long clients() {
        return all.stream().map(Answer::client).distinct().count();
    }

    /** Who answered in which month. */
    SortedMap<YearMonth, Set<String>> clientsByMonth() {
        return all.stream()
                .collect(Collectors.groupingBy(
                        Answer::month, TreeMap::new, Collectors.mapping(Answer::client, Collectors.toSet())));
    }

    /** In the order of their references, so that what is decided client after client is the same whatever row came first. */
    SortedMap<String, List<Answer>> byClient() {
        return all.stream().collect(Collectors.groupingBy(Answer::client, TreeMap::new, Collectors.toList()));
    }

    /** Exact sums of what all of them rated. */
    OutcomeSums sums(Measure measure) {
        return byClient().values().stream()
                .map(own -> own.stream()
                        .map(answer -> sums(measure.before(answer), rated(measure, answer)))
                        .reduce(OutcomeSums.NONE, OutcomeSums::withOfSameClient))
                .reduce(OutcomeSums.NONE, OutcomeSums::plus);
    }

    private static OutcomeSums sums(@Nullable Integer before, int after) {
        return before == null ? OutcomeSums.unpaired(after) : OutcomeSums.of(before, after);
    }

    private static int rated(Measure measure, Answer answer) {
        Integer after = measure.after(answer);
        if (after == null) {
            throw new IllegalArgumentException("Only answers that rate " + measure + " have such sums.");
        }
        return after;
    }
}
