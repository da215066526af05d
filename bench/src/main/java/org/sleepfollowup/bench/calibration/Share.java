package org.sleepfollowup.bench.calibration;

import java.util.Objects;
import org.sleepfollowup.dashboard.statistics.Estimate;
import org.sleepfollowup.dashboard.statistics.Proportion;

/** How often a claim held. */
record Share(long held, long looks) {
    static final Share NONE = new Share(0, 0);

    Share and(boolean holds) {
        return new Share(held + (holds ? 1 : 0), looks + 1);
    }

    double value() {
        return (double) held / looks;
    }

    /** With the range that so many looks leave. */
    Estimate estimate() {
        return Objects.requireNonNull(Proportion.of(held, looks));
    }
}
