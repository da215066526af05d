package org.sleepfollowup.dashboard.figure;

import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.statistics.ChangeSums;
import org.sleepfollowup.dashboard.statistics.Estimate;

/** A mean change, with as much of its range as may be shown. */
public final class Mean {
    private Mean() {}

    /**
     * Null where there are no changes.
     *
     * @param ranged whether the range may be shown
     */
    public static @Nullable Estimate of(ChangeSums changes, boolean ranged) {
        Estimate mean = changes.mean();
        return mean == null || ranged ? mean : new Estimate(mean.value(), null, null);
    }
}
