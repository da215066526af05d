package org.sleepfollowup.bench.aggregate;

import org.jspecify.annotations.Nullable;

/** Pairs of the item sleep, and how many of them changed by two or more. */
final class SleepTally {
    private final PairTally pairs = new PairTally();
    private long improved;
    private long same;
    private long worse;
    private long maintained;

    void add(@Nullable Integer x, int y) {
        pairs.add(x, y);
        if (x != null) {
            improved += y >= x + 2 ? 1 : 0;
            worse += y <= x - 2 ? 1 : 0;
            same += Math.abs(y - x) < 2 ? 1 : 0;
            maintained += y >= x - 1 ? 1 : 0;
        }
    }

    PairTally pairs() {
        return pairs;
    }

    long improved() {
        return improved;
    }

    long same() {
        return same;
    }

    long worse() {
        return worse;
    }

    long maintained() {
        return maintained;
    }
}
