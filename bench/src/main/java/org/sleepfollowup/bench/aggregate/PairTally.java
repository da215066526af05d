package org.sleepfollowup.bench.aggregate;

import org.jspecify.annotations.Nullable;
import org.sleepfollowup.schemas.avro.PairedSums;

/** Pairs of scores, counted. */
final class PairTally {
    private long n;
    private long x;
    private long y;
    private long xx;
    private long xy;
    private long yy;

    void add(@Nullable Integer before, int after) {
        long b = before == null ? 0 : before;
        n++;
        x += b;
        y += after;
        xx += b * b;
        xy += b * after;
        yy += (long) after * after;
    }

    PairedSums sums() {
        return new PairedSums(n, x, y, xx, xy, yy);
    }
}
