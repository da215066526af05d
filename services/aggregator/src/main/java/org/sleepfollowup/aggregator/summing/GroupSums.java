package org.sleepfollowup.aggregator.summing;

import static java.lang.Math.addExact;

import org.jspecify.annotations.Nullable;
import org.sleepfollowup.aggregator.pairing.Outcome;

/**
 * The outcomes of the clients who belong to the same groups: x before, y after, d = y - x. Without a baseline there is no
 * change to count.
 *
 * @param sleep of the item sleep, 0-10
 * @param improved d ≥ 2
 * @param maintained d ≥ -1: who sleeps well has no room above, and this is all that can be hoped for
 * @param same -1 ≤ d ≤ 1
 * @param worse d ≤ -2
 */
record GroupSums(PairedSums sleep, long improved, long maintained, long same, long worse) {
    /** The least change of an item 0-10 that counts as one. */
    private static final int NOTICED = 2;

    static final GroupSums ZERO = new GroupSums(PairedSums.ZERO, 0, 0, 0, 0);

    /** Of one outcome. */
    static GroupSums of(Outcome outcome, int weight) {
        return of(outcome.sleepBefore(), outcome.sleepAfter(), weight);
    }

    static GroupSums of(@Nullable Integer before, int after, int weight) {
        PairedSums sleep = PairedSums.of(before, after, weight);
        if (before == null) {
            return new GroupSums(sleep, 0, 0, 0, 0);
        }
        int change = after - before;
        if (change >= NOTICED) {
            return new GroupSums(sleep, weight, weight, 0, 0);
        }
        return change <= -NOTICED ? new GroupSums(sleep, 0, 0, 0, weight) : new GroupSums(sleep, 0, weight, weight, 0);
    }

    /**
     * @throws ArithmeticException when a sum leaves the range of a long
     */
    GroupSums plus(GroupSums o) {
        return new GroupSums(
                sleep.plus(o.sleep),
                addExact(improved, o.improved),
                addExact(maintained, o.maintained),
                addExact(same, o.same),
                addExact(worse, o.worse));
    }

    boolean isEmpty() {
        return sleep.pairs() == 0;
    }
}
