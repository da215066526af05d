package org.sleepfollowup.dashboard.fact;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sleepfollowup.dashboard.outcome.Selection;
import org.sleepfollowup.dashboard.therapist.MonthBlock;

/**
 * What a clinic's page of facts may show, so that nobody works out what fewer than the clinic's minimum of clients reported,
 * whatever is subtracted from whatever: levels of facts, the therapists' own figures, and periods.
 *
 * <p>Sessions of therapists whose figures are hidden are left out, so that they cannot be had as what is missing to the
 * therapists that are shown. Facts are taken one after the other, as long as all sums that are then known hide single
 * clients. Periods are made of whole {@link Periods}.
 */
final class Disclosure {
    private final List<RatedSession> sessions;
    private final SideBySide shown;
    private final Periods periods;

    /**
     * Decides over all sessions of one wave and one kind of baseline.
     *
     * @param minimum clients, fewer of whom must not be singled out
     */
    Disclosure(Collection<RatedSession> all, ZoneId zone, int minimum) {
        Map<String, SortedMap<YearMonth, Set<String>>> months = clientsByMonth(all);
        months.values().removeIf(clients -> clients(clients) < minimum);
        sessions = all.stream().filter(s -> months.containsKey(s.therapist())).toList();
        shown = shown(zone, minimum);
        periods = new Periods(
                months.values().stream()
                        .flatMap(clients -> MonthBlock.of(clients, minimum).stream())
                        .toList(),
                some -> shown.hide(minimum, some));
    }

    private SideBySide shown(ZoneId zone, int minimum) {
        List<Levels> taken = new ArrayList<>();
        for (Fact fact : Fact.values()) {
            Levels levels = Levels.of(fact, zone, sessions, minimum);
            taken.add(levels);
            if (levels.shown().isEmpty() || !new SideBySide(taken).hide(minimum, sessions)) {
                taken.removeLast();
            }
        }
        return new SideBySide(List.copyOf(taken));
    }

    /** The levels of each fact that is shown, in the order of {@link Fact}. */
    List<Levels> facts() {
        return shown.facts();
    }

    /** The sessions of the selection that figures are made of; those of all time together may be more than they hold. */
    List<RatedSession> within(Selection selection) {
        return Periods.within(selection, sessions);
    }

    /** Whether the selection is all of the time, or made of whole periods. */
    boolean permits(Selection selection) {
        return !selection.isPart() || periods.of(sessions).stream().noneMatch(period -> period.isTornBy(selection));
    }

    private static long clients(SortedMap<YearMonth, Set<String>> months) {
        return months.values().stream().flatMap(Set::stream).distinct().count();
    }

    private static Map<String, SortedMap<YearMonth, Set<String>>> clientsByMonth(Collection<RatedSession> sessions) {
        Map<String, SortedMap<YearMonth, Set<String>>> months = new TreeMap<>();
        for (RatedSession session : sessions) {
            months.computeIfAbsent(session.therapist(), t -> new TreeMap<>())
                    .computeIfAbsent(session.month(), m -> new HashSet<>())
                    .add(session.client());
        }
        return months;
    }
}
