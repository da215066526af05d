package org.sleepfollowup.dashboard.figure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.outcome.Answer;
import org.sleepfollowup.dashboard.outcome.Baseline;
import org.sleepfollowup.dashboard.outcome.ClientGroup;
import org.sleepfollowup.dashboard.outcome.Selection;
import org.sleepfollowup.dashboard.outcome.Wave;

/** Everything that can be had of a therapist, by whatever calls: which answers go into each sum, and into each range. */
record Published(List<Predicate<Answer>> sums, List<BiPredicate<Answer, Answer>> products) {

    static Published of(Answers answers, Answers earlier, int minimum, List<YearMonth> months) {
        Published published = new Published(new ArrayList<>(), new ArrayList<>());
        Release release = new Release(answers, earlier, minimum);
        selections(months).forEach(selection -> {
            if (release.hides(selection) == null) {
                Predicate<Answer> taken =
                        answer -> selection.takes(answer.month()) && !(selection.usualOnly() && answer.unusual());
                published.add(taken, release.showsRange(selection));
            }
        });
        boolean shown = release.hides(Selection.DEFAULT) == null;
        if (shown && release.showsDeviation()) {
            published.products.add((one, other) -> one == other);
        }
        if (shown && release.hides(Split.AFTER_REMINDER) == null) {
            published.add(Answer::afterReminder, release.showsRange(Split.AFTER_REMINDER));
            published.add(answer -> !answer.afterReminder(), release.showsRange(Split.AFTER_REMINDER));
        }
        Stream.of(ClientGroup.values())
                .map(Split::of)
                .filter(split -> shown && release.hides(split) == null)
                .forEach(split -> published.add(split::takes, release.showsRange(split)));
        return published;
    }

    private void add(Predicate<Answer> part, boolean ranged) {
        sums.add(part);
        if (ranged) {
            products.add((one, other) -> part.test(one) && part.test(other));
        }
    }

    /** Every period, with and without unusual nights. */
    private static Stream<Selection> selections(List<YearMonth> months) {
        List<@Nullable YearMonth> ends = new ArrayList<>(months);
        ends.add(null);
        return ends.stream()
                .flatMap(from -> ends.stream()
                        .filter(to -> from == null || to == null || !from.isAfter(to))
                        .flatMap(to -> Stream.of(true, false)
                                .map(usual -> new Selection(Wave.FIRST_NIGHT, Baseline.CHECK_IN, from, to, usual))));
    }
}
