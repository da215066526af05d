package org.sleepfollowup.dashboard.fact;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sleepfollowup.dashboard.figure.Disclosure;
import org.sleepfollowup.dashboard.figure.SumRow;

/**
 * The ranges that somebody has who looks at some facts over all time and at the therapists' own figures, of which those of the clinic are
 * made. A range holds the
 * squared totals of clients, and with that the products of the changes of who came again: the range of a therapist less those of a
 * fact's levels is what the few said who stand at several.
 */
record RangesSideBySide(OwnFigures own, List<Levels> facts) {
    /** Whether they tell nothing of fewer than so many clients, when they are of these sessions. */
    boolean hide(int minimum, Collection<RatedSession> sessions) {
        Map<String, Integer> ranges = new HashMap<>();
        List<Set<SumRow>> clients = sessions.stream()
                .collect(Collectors.groupingBy(RatedSession::client, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(of -> rows(of, ranges))
                .toList();
        return Disclosure.isSafe(clients, ranges.size(), minimum);
    }

    /** One for each product of two changes of the client, and for each square; and as in the therapists' ranges, one for each change. */
    private Set<SumRow> rows(List<RatedSession> ofClient, Map<String, Integer> ranges) {
        Set<SumRow> rows = new HashSet<>();
        ofClient.forEach(session -> rows.add(again(session, ofClient, ranges)));
        for (int i = 0; i < ofClient.size(); i++) {
            for (int j = i; j < ofClient.size(); j++) {
                BitSet row = new BitSet();
                names(ofClient.get(i), ofClient.get(j))
                        .forEach(name -> row.set(ranges.computeIfAbsent(name, n -> ranges.size())));
                rows.add(SumRow.of(row));
            }
        }
        return rows;
    }

    /** The ranges that hold the change together with another of the client: such a range holds how often they came, too. */
    private SumRow again(RatedSession session, List<RatedSession> ofClient, Map<String, Integer> ranges) {
        BitSet row = new BitSet();
        ofClient.stream()
                .filter(other -> other != session)
                .flatMap(other -> names(session, other).stream())
                .forEach(name -> row.set(ranges.computeIfAbsent("again " + name, n -> ranges.size())));
        return SumRow.of(row);
    }

    private Set<String> names(RatedSession one, RatedSession other) {
        Set<String> names = own.rangesOf(one, other);
        for (Levels levels : facts) {
            Set<String> both = new HashSet<>(levels.at(one));
            both.retainAll(levels.at(other));
            both.forEach(level -> names.add(levels.fact().code() + " " + level));
        }
        return names;
    }
}
