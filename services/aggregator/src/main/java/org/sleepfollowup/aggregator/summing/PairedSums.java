package org.sleepfollowup.aggregator.summing;

import static java.lang.Math.addExact;

import org.jspecify.annotations.Nullable;

/**
 * Exact sums of pairs of scores: x before, y after. A pair without a baseline is its y alone, and adds nothing to a sum with x.
 *
 * @param pairs n
 */
record PairedSums(long pairs, long before, long after, long beforeSquared, long beforeAfter, long afterSquared) {
    static final PairedSums ZERO = new PairedSums(0, 0, 0, 0, 0, 0);

    /**
     * One pair.
     *
     * @param before x, 0-20; null without a baseline
     * @param after y, 0-20
     * @param weight 1 to add it, -1 to take it away
     */
    static PairedSums of(@Nullable Integer before, int after, int weight) {
        int x = before == null ? 0 : before;
        return new PairedSums(
                weight, weight * x, weight * after, weight * x * x, weight * x * after, weight * after * after);
    }

    /**
     * @throws ArithmeticException when a sum leaves the range of a long
     */
    PairedSums plus(PairedSums o) {
        return new PairedSums(
                addExact(pairs, o.pairs),
                addExact(before, o.before),
                addExact(after, o.after),
                addExact(beforeSquared, o.beforeSquared),
                addExact(beforeAfter, o.beforeAfter),
                addExact(afterSquared, o.afterSquared));
    }
}
