package org.sleepfollowup.dashboard.fact;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.sleepfollowup.dashboard.figure.Disclosure;

/** The sums that somebody has who looks at some facts and at the therapists' own figures. */
record SideBySide(OwnFigures own, List<Levels> facts) {

    /** Whether they tell nothing of fewer than so many clients, when they are of these sessions. */
    boolean hide(int minimum, Collection<RatedSession> sessions) {
        Map<String, Integer> sums = new HashMap<>();
        sessions.forEach(session -> names(session).forEach(name -> sums.putIfAbsent(name, sums.size())));
        Map<String, Set<BitSet>> clients = new TreeMap<>();
        for (RatedSession session : sessions) {
            BitSet row = new BitSet(sums.size());
            names(session).forEach(name -> row.set(Objects.requireNonNull(sums.get(name))));
            clients.computeIfAbsent(session.client(), c -> new HashSet<>()).add(row);
        }
        return Disclosure.isSafe(clients.values(), sums.size(), minimum);
    }

    /** The sums that the session is part of, but those that follow from the others. */
    private Set<String> names(RatedSession session) {
        Set<String> names = new HashSet<>();
        names.add("therapist " + own.sumOf(session));
        for (Levels levels : facts) {
            Set<String> at = levels.at(session);
            String fact = levels.fact().code();
            at.stream().filter(level -> !follows(levels, level)).forEach(level -> names.add(fact + " " + level));
            if (at.isEmpty()) {
                names.add(fact);
            }
        }
        return names;
    }

    /** Levels that share the sessions out: the first is what the others leave of the therapists' sums. */
    private static boolean follows(Levels levels, String level) {
        return !levels.fact().overlaps() && level.equals(levels.shown().getFirst());
    }
}
