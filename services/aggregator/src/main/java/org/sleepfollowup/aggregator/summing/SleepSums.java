package org.sleepfollowup.aggregator.summing;

import static java.lang.Math.addExact;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.aggregator.pairing.Baseline;
import org.sleepfollowup.aggregator.pairing.Outcome;
import org.sleepfollowup.aggregator.pairing.Pathways;

/**
 * Exact sums of the outcomes of a cell. They form a group under addition: what was added can be taken away again, by adding
 * it with the weight -1, without a trace.
 *
 * @param whole of all outcomes
 * @param byGroups the same by combination of client groups, none where there is no outcome
 * @param settling of the pathway's scores 0-20, and so calm and comfort
 * @param afterReminder of sleep, of the answers that came after the reminder
 * @param unusual outcomes of a night that the client named unusual
 * @param imputed outcomes with a pathway that rests on one item of two
 */
record SleepSums(
        GroupSums whole,
        SortedMap<String, GroupSums> byGroups,
        PairedSums settling,
        PairedSums calm,
        PairedSums comfort,
        PairedSums afterReminder,
        long unusual,
        long imputed,
        ClientSums clients) {
    static final SleepSums ZERO = new SleepSums(
            GroupSums.ZERO,
            Collections.emptySortedMap(),
            PairedSums.ZERO,
            PairedSums.ZERO,
            PairedSums.ZERO,
            PairedSums.ZERO,
            0,
            0,
            ClientSums.ZERO);

    SleepSums {
        byGroups = Collections.unmodifiableSortedMap(byGroups);
    }

    /**
     * With one outcome more, or one less; its client is left out.
     *
     * @param weight 1 to add it, -1 to take it away
     * @throws ArithmeticException when a sum leaves the range of a long
     */
    SleepSums plus(Outcome outcome, int weight) {
        Integer before = outcome.sleepBefore();
        int after = outcome.sleepAfter();
        Pathways x = outcome.pathwaysBefore();
        Pathways y = outcome.pathwaysAfter();
        GroupSums sleep = GroupSums.of(before, after, weight);
        SortedMap<String, GroupSums> groups = new TreeMap<>(byGroups);
        groups.merge(outcome.groups(), sleep, SleepSums::unlessNothing);
        return new SleepSums(
                whole.plus(sleep),
                groups,
                settling.plus(pathway(outcome, x == null ? null : x.settling(), y.settling(), weight)),
                calm.plus(pathway(outcome, x == null ? null : x.calm(), y.calm(), weight)),
                comfort.plus(pathway(outcome, x == null ? null : x.comfort(), y.comfort(), weight)),
                outcome.afterReminder() ? afterReminder.plus(sleep.sleep()) : afterReminder,
                addExact(unusual, outcome.unusual() ? weight : 0),
                addExact(imputed, outcome.imputed() ? weight : 0),
                clients);
    }

    /** Against a check-in a pathway needs both scores; what is recalled is sleep alone, so there the score after counts. */
    private static PairedSums pathway(Outcome outcome, @Nullable Integer before, @Nullable Integer after, int weight) {
        boolean lacksBefore = before == null && outcome.baseline().kind() == Baseline.Kind.CHECK_IN;
        return after == null || lacksBefore ? PairedSums.ZERO : PairedSums.of(before, after, weight);
    }

    boolean isEmpty() {
        return whole.sleep().pairs() == 0;
    }

    /** What fell to nothing is forgotten. */
    private static @Nullable GroupSums unlessNothing(GroupSums a, GroupSums b) {
        GroupSums sum = a.plus(b);
        return sum.sleep().pairs() == 0 ? null : sum;
    }

    /**
     * With a client's share replaced.
     *
     * @throws ArithmeticException when a sum leaves the range of a long
     */
    SleepSums replacing(ClientSleep was, ClientSleep is) {
        return new SleepSums(
                whole,
                byGroups,
                settling,
                calm,
                comfort,
                afterReminder,
                unusual,
                imputed,
                clients.plus(ClientSums.of(was, -1)).plus(ClientSums.of(is, 1)));
    }
}
