package org.sleepfollowup.dashboard.figure;

import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.statistics.ChangeSums;
import org.sleepfollowup.dashboard.statistics.Estimate;

/** A mean change, with as much of its range as may be shown. */
final class Mean {
    private Mean() {}

    static @Nullable Estimate of(ChangeSums changes, boolean ranged) {
        Estimate mean = changes.mean();
        return mean == null || ranged ? mean : new Estimate(mean.value(), null, null);
    }
}
