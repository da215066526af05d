package org.sleepfollowup.aggregator.summing;

import org.sleepfollowup.aggregator.pairing.Outcome;

/**
 * A client's share of a cell.
 *
 * @param answers m, how many outcomes
 * @param change T, the sum of after - before; 0 without a baseline
 */
record ClientSleep(long answers, long change) {
    static final ClientSleep NONE = new ClientSleep(0, 0);

    /**
     * With an outcome more, or one less.
     *
     * @param weight 1 to add it, -1 to take it away
     * @throws ArithmeticException when a sum leaves the range of a long
     */
    ClientSleep plus(Outcome outcome, int weight) {
        return new ClientSleep(Math.addExact(answers, weight), Math.addExact(change, weight * change(outcome)));
    }

    private static int change(Outcome outcome) {
        Integer before = outcome.sleepBefore();
        return before == null ? 0 : outcome.sleepAfter() - before;
    }
}
