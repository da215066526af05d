package org.sleepfollowup.dashboard.fact;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.sleepfollowup.dashboard.figure.MonthBlock;
import org.sleepfollowup.dashboard.outcome.Selection;

/**
 * What a clinic's page of facts may show, so that nobody works out what fewer than the clinic's minimum of clients reported,
 * whatever is subtracted from whatever: levels of facts, the therapists' own figures with their splits, and periods.
 *
 * <p>Sessions of therapists whose figures are hidden are left out, so that they cannot be had as what is missing to the
 * therapists that are shown. Of the facts those are taken, one after the other, with which all sums that are known
 * hide single clients. What is shown of a part of the time is made of whole {@link Periods}.
 */
final class ShownFacts {
    private final List<RatedSession> sessions;
    private final int minimum;
    private final SideBySide shown;

    /**
     * Decides over all sessions of one wave and one kind of baseline.
     *
     * @param minimum clients, fewer of whom must not be singled out
     */
    ShownFacts(Collection<RatedSession> all, ZoneId zone, int minimum) {
        OwnFigures own = OwnFigures.of(all, minimum);
        this.minimum = minimum;
        sessions = all.stream().filter(s -> own.areShownOf(s.therapist())).toList();
        shown = new SideBySide(own, facts(own, zone));
    }

    private List<Levels> facts(OwnFigures own, ZoneId zone) {
        List<Levels> all = Stream.of(Fact.values())
                .map(fact -> Levels.of(fact, zone, sessions, minimum))
                .filter(levels -> !levels.shown().isEmpty())
                .toList();
        if (new SideBySide(own, all).hide(minimum, sessions)) {
            return all;
        }
        List<Levels> taken = new ArrayList<>();
        for (Levels levels : all) {
            taken.add(levels);
            if (!new SideBySide(own, taken).hide(minimum, sessions)) {
                taken.removeLast();
            }
        }
        return List.copyOf(taken);
    }

    /** The levels of each fact that is shown, in the order of {@link Fact}. */
    List<Levels> facts() {
        return shown.facts();
    }

    /** The sessions of the selection that figures are made of. */
    List<RatedSession> within(Selection selection) {
        return Periods.within(selection, sessions);
    }

    /** Whether the selection is all of the time, or made of whole periods. */
    boolean permits(Selection selection) {
        return !selection.isPeriod() || periods().stream().noneMatch(period -> period.isTornBy(selection));
    }

    /**
     * Splits are shown of all of the time, and so of no period: they are left out while periods are looked for, and all that is shown is
     * looked at together afterwards. Where that tells too much, the periods become longer.
     */
    private List<MonthBlock> periods() {
        OwnFigures months = shown.own().byMonthsAlone();
        SideBySide withoutSplits = new SideBySide(months, shown.facts());
        List<MonthBlock> found = new Periods(months, some -> withoutSplits.hide(minimum, some)).of(sessions);
        while (found.size() > 1 && !shown.in(found).hide(minimum, sessions)) {
            found = twoByTwo(found);
        }
        return found;
    }

    private static List<MonthBlock> twoByTwo(List<MonthBlock> periods) {
        List<MonthBlock> longer = new ArrayList<>();
        for (int i = 0; i < periods.size(); i += 2) {
            longer.add(new MonthBlock(periods.subList(i, Math.min(i + 2, periods.size())).stream()
                    .flatMap(period -> period.months().stream())
                    .toList()));
        }
        return longer;
    }
}
