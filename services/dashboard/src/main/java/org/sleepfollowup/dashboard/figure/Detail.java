package org.sleepfollowup.dashboard.figure;

import java.util.Comparator;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.outcome.Answer;
import org.sleepfollowup.dashboard.outcome.Baseline;
import org.sleepfollowup.dashboard.outcome.ClientGroup;
import org.sleepfollowup.dashboard.outcome.Selection;
import org.sleepfollowup.dashboard.statistics.Difference;
import org.sleepfollowup.dashboard.statistics.Estimate;
import org.sleepfollowup.dashboard.statistics.Proportion;

/** Works out one therapist's details, each part only as far as it may be shown beside all others. */
final class Detail {
    private final Answers all;
    private final Answers earlier;
    private final Selection selection;
    private final int minimum;
    private final boolean compared;
    private final Release release;

    /**
     * @param all of the therapist, whatever the selection leaves out
     * @param earlier all of the wave before, see {@link Parts}
     */
    Detail(Answers all, Answers earlier, Selection selection, int minimum) {
        this.all = all;
        this.earlier = earlier;
        this.selection = selection;
        this.minimum = minimum;
        this.compared = selection.baseline() != Baseline.NONE;
        this.release = new Release(all, earlier, minimum);
    }

    SortedMap<String, PartFigures> pathways() {
        SortedMap<String, PartFigures> pathways = new TreeMap<>();
        Measure.pathways().forEach(pathway -> pathways.put(pathway.name().toLowerCase(Locale.ROOT), of(pathway)));
        return pathways;
    }

    /** A measure of its own: fewer may have rated it, so what may be shown of it is looked at apart. */
    PartFigures of(Measure measure) {
        // What is recalled is sleep alone, so of a pathway there is then a rating after and none before.
        boolean paired = measure == Measure.COMPARED || selection.baseline() == Baseline.CHECK_IN;
        Answers rating = all.rating(measure, paired);
        // What clients compare by themselves is asked in each wave.
        Answers same = measure == Measure.COMPARED ? Answers.NONE : earlier.rating(measure, true);
        Release own = new Release(rating, same, minimum);
        String hidden = firstOf(release.hides(selection), own.hides(selection));
        return hidden == null
                ? PartFigures.of(rating.of(selection), measure, paired, own.showsRange(selection))
                : PartFigures.hidden(hidden);
    }

    /** Null where the pathways are hidden. */
    @Nullable
    Long imputed() {
        return release.hides(selection) == null
                ? (Long) all.of(selection).where(Answer::imputed).all().stream().count()
                : null;
    }

    @Nullable
    Double standardDeviation() {
        return deviationHidden() == null ? all.sums(Measure.SLEEP).changes().standardDeviation() : null;
    }

    @Nullable
    String deviationHidden() {
        String hidden = firstOf(hidesSplits(), compared ? null : Reason.NO_USUAL_SLEEP);
        return hidden == null && !release.showsDeviation() ? Reason.RANGE_TELLS_CLIENTS_APART : hidden;
    }

    SortedMap<String, PartFigures> groups() {
        SortedMap<String, PartFigures> groups = new TreeMap<>();
        Stream.of(ClientGroup.values()).forEach(group -> groups.put(group.code(), part(Split.of(group), true)));
        return groups;
    }

    Share maintained() {
        String hidden = firstOf(hides(Split.SLEEPS_WELL), compared ? null : Reason.NO_USUAL_SLEEP);
        if (hidden != null) {
            return Share.hidden(hidden);
        }
        Answers group = all.where(Split.SLEEPS_WELL::takes);
        long n = group.all().size();
        long kept = group.where(Detail::isMaintained).all().size();
        return n == 0 ? Share.hidden(Reason.NO_ANSWERS) : new Share(Proportion.of(kept, n), n, null);
    }

    Reminders reminders() {
        PartFigures first = part(Split.AFTER_REMINDER, false);
        PartFigures reminded = part(Split.AFTER_REMINDER, true);
        String hidden = firstOf(
                firstOf(first.hidden(), reminded.hidden()), compared ? first.rangeHidden() : Reason.NO_USUAL_SLEEP);
        return hidden == null ? reminders(first, reminded) : new Reminders(first, reminded, null, hidden);
    }

    private Reminders reminders(PartFigures first, PartFigures reminded) {
        Difference difference = Difference.between(
                all.where(answer -> !answer.afterReminder()).sums(Measure.SLEEP).changes(),
                all.where(Answer::afterReminder).sums(Measure.SLEEP).changes());
        Estimate estimate = difference == null ? null : difference.estimate();
        return new Reminders(first, reminded, estimate, estimate == null ? Reason.NO_ANSWERS : null);
    }

    Months months() {
        String hidden = firstOf(release.hides(selection), selection.usualOnly() ? Reason.ALL_NIGHTS_ONLY : null);
        if (hidden != null) {
            return Months.hidden(hidden);
        }
        SortedMap<MonthBlock, PartFigures> blocks = new TreeMap<>(Comparator.comparing(MonthBlock::first));
        release.blocks(selection)
                .forEach(block -> blocks.put(
                        block,
                        PartFigures.of(
                                all.where(Parts.inMonthsOf(block)),
                                Measure.SLEEP,
                                compared,
                                release.showsRange(block.within(selection)))));
        return Months.of(blocks);
    }

    private PartFigures part(Split split, boolean taken) {
        String hidden = hides(split);
        Predicate<Answer> part = answer -> split.takes(answer) == taken;
        return hidden == null
                ? PartFigures.of(all.where(part), Measure.SLEEP, compared, release.showsRange(split))
                : PartFigures.hidden(hidden);
    }

    private @Nullable String hides(Split split) {
        return firstOf(hidesSplits(), release.hides(split));
    }

    /** Splits are of all nights over all time: of a part, there would be fewer clients yet. */
    private @Nullable String hidesSplits() {
        return firstOf(release.hides(selection), selection.isPart() ? Reason.PART_OF_THE_ANSWERS : null);
    }

    private static boolean isMaintained(Answer answer) {
        return answer.before() != null && answer.after() >= answer.before() - 1;
    }

    private static @Nullable String firstOf(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
