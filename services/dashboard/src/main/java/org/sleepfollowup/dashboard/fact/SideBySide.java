package org.sleepfollowup.dashboard.fact;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sleepfollowup.dashboard.figure.Disclosure;
import org.sleepfollowup.dashboard.figure.MonthBlock;

/**
 * The sums that somebody has who looks at some facts and at the therapists' own figures.
 *
 * @param periods that the facts are shown for one by one, so that all of them are known of all of the time too; none where they are
 *     shown for all of the time alone
 */
record SideBySide(OwnFigures own, List<Levels> facts, List<MonthBlock> periods) {

    SideBySide(OwnFigures own, List<Levels> facts) {
        this(own, facts, List.of());
    }

    /** The same, with the facts for each of these periods. */
    SideBySide in(List<MonthBlock> periods) {
        return new SideBySide(own, facts, periods);
    }

    /** Whether they tell nothing of fewer than so many clients, when they are of these sessions. */
    boolean hide(int minimum, Collection<RatedSession> sessions) {
        Map<String, Integer> sums = new HashMap<>();
        Map<String, Set<BitSet>> clients = new TreeMap<>();
        for (RatedSession session : sessions) {
            BitSet row = new BitSet();
            names(session).forEach(name -> row.set(sums.computeIfAbsent(name, n -> sums.size())));
            clients.computeIfAbsent(session.client(), c -> new HashSet<>()).add(row);
        }
        return Disclosure.isSafe(clients.values(), sums.size(), minimum);
    }

    /** The sums that the session is part of, but those that follow from the others. */
    private Set<String> names(RatedSession session) {
        Set<String> names = new HashSet<>();
        own.sumsOf(session).forEach(sum -> names.add("therapist " + sum));
        String period = period(session);
        for (Levels levels : facts) {
            Set<String> at = levels.at(session);
            String fact = period + levels.fact().code();
            at.stream().filter(level -> !follows(levels, level)).forEach(level -> names.add(fact + " " + level));
            if (at.isEmpty()) {
                names.add(fact);
            }
        }
        return names;
    }

    private String period(RatedSession session) {
        return periods.stream()
                .filter(period -> period.months().contains(session.month()))
                .map(period -> period.first() + " ")
                .findFirst()
                .orElse("");
    }

    /** Levels that share the sessions out: the first is what the others leave of the therapists' sums. */
    private static boolean follows(Levels levels, String level) {
        return !levels.fact().overlaps() && level.equals(levels.shown().getFirst());
    }
}
