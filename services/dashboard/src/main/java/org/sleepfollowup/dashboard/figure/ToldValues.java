package org.sleepfollowup.dashboard.figure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sleepfollowup.dashboard.outcome.Answer;
import org.sleepfollowup.dashboard.outcome.Pathways;

/**
 * What clients told, with the published sums that hold it. Sleep afterwards is told for one session. Usual sleep may have been told once for
 * several, since a check-in serves for 28 days: then it is one value, and sums hold it as often as there are answers.
 *
 * <p>Which check-in served is not known of an answer. Answers of one client that start from the same ratings, in the same month or
 * in months that follow each other, may rest on one; it must make no difference whether they do.
 */
public final class ToldValues {
    private final Map<String, List<Told>> clients = new TreeMap<>();

    private record Told(Answer answer, BitSet sums) {}

    /** What usual sleep is known by; answers without any have a session of their own. */
    private record UsualSleep(String session, int sleep, Pathways pathways) {
        static UsualSleep of(Answer answer) {
            Integer sleep = answer.before();
            return sleep == null
                    ? new UsualSleep(answer.session(), 0, Pathways.NONE)
                    : new UsualSleep("", sleep, answer.pathwaysBefore());
        }
    }

    /** A session's answer, in one wave or in both, and the numbers of the sums that hold it, counted from 0. */
    public void add(Answer answer, BitSet sums) {
        clients.computeIfAbsent(answer.client(), client -> new ArrayList<>()).add(new Told(answer, sums));
    }

    /**
     * Whether no combination of the sums tells anything of fewer clients than the minimum.
     *
     * @param sums how many there are
     */
    public boolean areSafe(int sums, int minimum) {
        Set<SumRow> apart = clients.values().stream()
                .flatMap(List::stream)
                .map(told -> SumRow.of(told.sums()))
                .collect(Collectors.toSet());
        List<Set<SumRow>> together =
                clients.values().stream().map(ToldValues::together).toList();
        return Disclosure.isSafe(together, apart, sums, minimum);
    }

    private static Set<SumRow> together(List<Told> ofClient) {
        return ofClient.stream().collect(Collectors.groupingBy(told -> UsualSleep.of(told.answer()))).values().stream()
                .flatMap(alike -> neighbours(alike).stream())
                .map(SumRow::together)
                .collect(Collectors.toSet());
    }

    /** Cut where a whole month lies between: 28 days never reach over one. */
    private static Collection<List<BitSet>> neighbours(List<Told> alike) {
        List<List<BitSet>> runs = new ArrayList<>();
        YearMonth reached = null;
        for (Told told : alike.stream()
                .sorted(Comparator.comparing(one -> one.answer().month()))
                .toList()) {
            YearMonth month = told.answer().month();
            if (reached == null || reached.plusMonths(1).isBefore(month)) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(told.sums());
            reached = month;
        }
        return runs;
    }
}
