package org.sleepfollowup.dashboard.fact;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private final Collection<RatedSession> all;
    private final SideBySide shown;

    /**
     * Decides over all sessions of one wave and one kind of baseline.
     *
     * @param minimum clients, fewer of whom must not be singled out
     * @param earlier those of the wave before; null where there is none, or no usual sleep
     */
    ShownFacts(Collection<RatedSession> all, ZoneId zone, int minimum, @Nullable ShownFacts earlier) {
        // In one order, whatever row came first: else another look might show other facts, and all of them together
        // tell too much.
        this.all = all.stream()
                .sorted(Comparator.comparing(s -> s.answer().session()))
                .toList();
        OwnFigures own = OwnFigures.of(this.all, earlier == null ? List.of() : earlier.all, minimum);
        this.minimum = minimum;
        sessions = this.all.stream().filter(s -> own.areShownOf(s.therapist())).toList();
        SideBySide.Earlier before = earlier == null ? SideBySide.Earlier.NONE : earlier.published();
        shown = new SideBySide(own, facts(own, before, zone), before);
    }

    private List<Levels> facts(OwnFigures own, SideBySide.Earlier before, ZoneId zone) {
        List<Levels> all = Stream.of(Fact.values())
                .map(fact -> Levels.of(fact, zone, sessions, minimum))
                .filter(levels -> !levels.shown().isEmpty())
                .toList();
        return taken(all, some -> new SideBySide(own, some, before).hide(minimum, sessions));
    }

    /** All of them if they hide single clients, or else those, one after the other, that do so with those before, if any can. */
    private static List<Levels> taken(List<Levels> all, Predicate<List<Levels>> hideClients) {
        if (hideClients.test(all)) {
            return all;
        }
        if (!hideClients.test(List.of())) {
            return List.of();
        }
        List<Levels> taken = new ArrayList<>();
        for (Levels levels : all) {
            taken.add(levels);
            if (!hideClients.test(taken)) {
                taken.removeLast();
            }
        }
        return List.copyOf(taken);
    }

    /**
     * The facts of which the changes may be shown with their ranges: over all time only, since those of several periods together hold
     * products of which each of them knows nothing.
     */
    List<Levels> ranged(Selection selection) {
        return selection.isPeriod()
                ? List.of()
                : taken(shown.facts(), some -> new RangesSideBySide(shown.own(), some).hide(minimum, sessions));
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
     * Splits are shown of all of the time, and so of no period: they and the wave before are left out while periods are looked for, and all that is
     * shown is looked at together afterwards. Where that tells too much, the periods become longer.
     */
    private List<MonthBlock> periods() {
        OwnFigures months = shown.own().byMonthsAlone();
        SideBySide withoutSplits = new SideBySide(months, shown.facts(), SideBySide.Earlier.NONE);
        List<MonthBlock> found = new Periods(months, some -> withoutSplits.hide(minimum, some)).of(sessions);
        while (found.size() > 1 && !shown.in(found).hide(minimum, sessions)) {
            found = MonthBlock.twoByTwo(found);
        }
        return found;
    }

    private SideBySide.Earlier published() {
        return shown.in(periods()).earlier(sessions);
    }
}
