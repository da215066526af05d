package org.sleepfollowup.dashboard.fact;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.sleepfollowup.dashboard.figure.MonthBlock;
import org.sleepfollowup.dashboard.outcome.Selection;

/**
 * Months that are shown together or not at all. Within each period the sums hide single clients, and no therapist's own block
 * is torn. Periods share no session, so what holds in each of them mostly
 * holds for all that can be made of several; usual sleep that was told for sessions of two of them is looked at afterwards, see {@link ShownFacts}.
 *
 * @param own which periods tear the therapists' blocks
 * @param hideClients whether the sums of these sessions hide single clients
 */
record Periods(OwnFigures own, Predicate<Collection<RatedSession>> hideClients) {

    /** The earliest first; what is left over at the end goes to the one before it, if need be all to one. */
    List<MonthBlock> of(Collection<RatedSession> sessions) {
        List<MonthBlock> periods = new ArrayList<>();
        List<YearMonth> open = new ArrayList<>();
        for (YearMonth month :
                new TreeSet<>(sessions.stream().map(RatedSession::month).toList())) {
            open.add(month);
            if (standAlone(open, sessions)) {
                periods.add(new MonthBlock(List.copyOf(open)));
                open.clear();
            }
        }
        boolean left = !open.isEmpty();
        while (left && !periods.isEmpty()) {
            open.addAll(0, periods.removeLast().months());
            left = !standAlone(open, sessions);
        }
        if (!open.isEmpty()) {
            periods.add(new MonthBlock(List.copyOf(open)));
        }
        return periods;
    }

    private boolean standAlone(List<YearMonth> months, Collection<RatedSession> sessions) {
        Selection only = new MonthBlock(months).within(Selection.DEFAULT);
        return !own.areTornBy(only) && hideClients.test(within(only, sessions));
    }

    static List<RatedSession> within(Selection selection, Collection<RatedSession> sessions) {
        return sessions.stream()
                .filter(session -> selection.takes(session.month()))
                .toList();
    }
}
