package org.sleepfollowup.dashboard.fact;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The levels of a fact that enough clients stand at. All other sessions are the rest: nothing was told of them, or what was
 * told is rare. A rest of a few clients could be had by subtraction, so further clients are then counted among it, those whose
 * random references come first: they differ from the others by chance alone.
 *
 * @param shown in the order that they are shown
 * @param leftOut clients who are counted among the rest whatever is known of their sessions
 */
record Levels(Fact fact, ZoneId zone, List<String> shown, Set<String> leftOut) {
    /** Of names that a clinic gives, the rarer ones are left to the rest. */
    private static final int MOST = 6;

    /** @param minimum clients that a level needs, and the rest where there is one */
    static Levels of(Fact fact, ZoneId zone, Collection<RatedSession> sessions, int minimum) {
        Levels levels = new Levels(fact, zone, List.of(), Set.of());
        for (Set<String> leftOut = new HashSet<>(); ; leftOut = levels.leavingOutMore(sessions, minimum)) {
            levels = new Levels(fact, zone, List.of(), leftOut).showing(sessions, minimum);
            int rest = levels.clientsOfRest(sessions).size();
            if (rest == 0 || rest >= minimum || levels.shown.isEmpty()) {
                return levels;
            }
        }
    }

    /** The shown levels of a session, none where it is of the rest. */
    Set<String> at(RatedSession session) {
        Set<String> all = all(session);
        return all.stream().filter(shown::contains).collect(Collectors.toSet());
    }

    private Set<String> all(RatedSession session) {
        return leftOut.contains(session.client()) ? Set.of() : fact.levels(session.facts(), zone);
    }

    private Levels showing(Collection<RatedSession> sessions, int minimum) {
        Map<String, Set<String>> clients = new HashMap<>();
        for (RatedSession session : sessions) {
            all(session)
                    .forEach(level ->
                            clients.computeIfAbsent(level, l -> new HashSet<>()).add(session.client()));
        }
        List<String> most = clients.entrySet().stream()
                .filter(level -> level.getValue().size() >= minimum)
                .sorted(Comparator.comparingInt((Map.Entry<String, Set<String>> level) ->
                                -level.getValue().size())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .sorted(fact.order())
                .toList();
        return new Levels(fact, zone, most, leftOut);
    }

    private Set<String> clientsOfRest(Collection<RatedSession> sessions) {
        return sessions.stream()
                .filter(session -> at(session).isEmpty())
                .map(RatedSession::client)
                .collect(Collectors.toSet());
    }

    private Set<String> leavingOutMore(Collection<RatedSession> sessions, int minimum) {
        Set<String> rest = clientsOfRest(sessions);
        Set<String> others = new TreeSet<>();
        sessions.stream()
                .map(RatedSession::client)
                .filter(c -> !rest.contains(c))
                .forEach(others::add);
        Set<String> more = new HashSet<>(leftOut);
        others.stream().limit(minimum - rest.size()).forEach(more::add);
        return more;
    }
}
