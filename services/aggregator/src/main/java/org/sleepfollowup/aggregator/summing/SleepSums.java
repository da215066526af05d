package org.sleepfollowup.aggregator.summing;

import static java.lang.Math.addExact;

import org.jspecify.annotations.Nullable;
import org.sleepfollowup.aggregator.pairing.Baseline;
import org.sleepfollowup.aggregator.pairing.Outcome;
import org.sleepfollowup.aggregator.pairing.Pathways;

/**
 * Exact sums of the outcomes of a cell. They form a group under addition: what was added can be taken away again, by adding
 * it with the weight -1, without a trace.
 *
 * @param whole of all outcomes
 * @param settling of the pathway's scores 0-20, and so calm and comfort
 * @param afterReminder of sleep, of the answers that came after the reminder
 * @param unusual outcomes of a night that the client named unusual
 * @param imputed outcomes with a pathway that rests on one item of two
 */
record SleepSums(
        GroupSums whole,
        PairedSums settling,
        PairedSums calm,
        PairedSums comfort,
        PairedSums afterReminder,
        long unusual,
        long imputed,
        ClientSums clients) {
    static final SleepSums ZERO = new SleepSums(
            GroupSums.ZERO, PairedSums.ZERO, PairedSums.ZERO, PairedSums.ZERO, PairedSums.ZERO, 0, 0, ClientSums.ZERO);

    /**
     * With one outcome more, or one less; its client is left out.
     *
     * @param sleep its score alone, with the same weight
     * @param weight 1 to add it, -1 to take it away
     * @throws ArithmeticException when a sum leaves the range of a long
     */
    SleepSums plus(Outcome outcome, GroupSums sleep, int weight) {
        Pathways x = outcome.pathwaysBefore();
        Pathways y = outcome.pathwaysAfter();
        return new SleepSums(
                whole.plus(sleep),
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
        return whole.isEmpty();
    }

    /**
     * With a client's share replaced.
     *
     * @throws ArithmeticException when a sum leaves the range of a long
     */
    SleepSums replacing(ClientSleep was, ClientSleep is) {
        return new SleepSums(
                whole,
                settling,
                calm,
                comfort,
                afterReminder,
                unusual,
                imputed,
                clients.plus(ClientSums.of(was, -1)).plus(ClientSums.of(is, 1)));
    }
}
