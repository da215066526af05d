package org.sleepfollowup.dashboard.outcome;

import org.sleepfollowup.dashboard.statistics.ChangeSums;

/**
 * Exact integer sums over a therapist's outcomes.
 *
 * @param before Σx, 0 without a baseline
 * @param after Σy
 * @param changes what the mean change is made of; all 0 but the counts without a baseline
 * @param improved outcomes with d ≥ 2
 * @param same outcomes between
 * @param worse outcomes with d ≤ -2
 */
public record OutcomeSums(long before, long after, ChangeSums changes, long improved, long same, long worse) {
    /** Those of no outcomes. */
    public static final OutcomeSums NONE = new OutcomeSums(0, 0, new ChangeSums(0, 0, 0, 0, 0, 0, 0), 0, 0, 0);
}
