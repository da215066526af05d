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

    ClientSleep plus(Outcome outcome) {
        return new ClientSleep(Math.addExact(answers, 1), Math.addExact(change, change(outcome)));
    }

    ClientSleep minus(Outcome outcome) {
        return new ClientSleep(Math.subtractExact(answers, 1), Math.subtractExact(change, change(outcome)));
    }

    private static int change(Outcome outcome) {
        Integer before = outcome.sleepBefore();
        return before == null ? 0 : outcome.sleepAfter() - before;
    }
}
