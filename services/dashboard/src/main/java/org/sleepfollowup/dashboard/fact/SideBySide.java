package org.sleepfollowup.dashboard.fact;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sleepfollowup.dashboard.figure.MonthBlock;
import org.sleepfollowup.dashboard.figure.ToldValues;
import org.sleepfollowup.dashboard.outcome.Answer;

/**
 * The sums that somebody has who looks at some facts and at the therapists' own figures.
 *
 * @param earlier what is shown of the wave before, whose usual sleep is the same
 * @param periods that the facts are shown for one by one, so that all of them are known of all of the time too; none where they are
 *     shown for all of the time alone
 */
record SideBySide(OwnFigures own, List<Levels> facts, Earlier earlier, List<MonthBlock> periods) {

    SideBySide(OwnFigures own, List<Levels> facts, Earlier earlier) {
        this(own, facts, earlier, List.of());
    }

    /** The sums that each session of another wave is part of, by session. */
    record Earlier(Map<String, Shown> sessions) {
        static final Earlier NONE = new Earlier(Map.of());

        /** What is shown of one. */
        record Shown(Answer answer, Set<String> sums) {}
    }

    /** What whoever looks at a later wave has already. */
    Earlier earlier(Collection<RatedSession> sessions) {
        return new Earlier(sessions.stream()
                .collect(Collectors.toMap(
                        session -> session.answer().session(),
                        session -> new Earlier.Shown(session.answer(), names(session)))));
    }

    /** The same, with the facts for each of these periods. */
    SideBySide in(List<MonthBlock> periods) {
        return new SideBySide(own, facts, earlier, periods);
    }

    /** Whether they tell nothing of fewer than so many clients, when they are of these sessions. */
    boolean hide(int minimum, Collection<RatedSession> sessions) {
        Map<String, Integer> sums = new HashMap<>();
        ToldValues values = new ToldValues();
        Map<String, Earlier.Shown> others = new HashMap<>(earlier.sessions());
        for (RatedSession session : sessions) {
            Earlier.Shown before = others.remove(session.answer().session());
            Set<String> known = before == null ? Set.of() : before.sums();
            values.add(session.answer(), row(names(session), known, sums));
        }
        others.values().forEach(other -> values.add(other.answer(), row(Set.of(), other.sums(), sums)));
        return values.areSafe(sums.size(), minimum);
    }

    private static BitSet row(Set<String> names, Set<String> earlier, Map<String, Integer> sums) {
        BitSet row = new BitSet();
        names.forEach(name -> row.set(sums.computeIfAbsent(name, n -> sums.size())));
        earlier.forEach(name -> row.set(sums.computeIfAbsent("earlier " + name, n -> sums.size())));
        return row;
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
                names.add(rest(fact, session));
            }
        }
        return names;
    }

    /**
     * Sessions at no level are what the levels leave of the therapists' sums. Without usual sleep a difference within therapists is a sum,
     * too, and holds what they leave of each therapist's.
     */
    private static String rest(String fact, RatedSession session) {
        return session.before() == null ? fact + " of " + session.therapist() : fact;
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
