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
    private static final int NOTICEABLE = 2;

    /** Those of no outcomes. */
    public static final OutcomeSums NONE = new OutcomeSums(0, 0, new ChangeSums(0, 0, 0, 0, 0, 0, 0), 0, 0, 0);

    /** Those of one outcome with a baseline. */
    public static OutcomeSums of(int before, int after) {
        long d = (long) after - before;
        long improved = d >= NOTICEABLE ? 1 : 0;
        long worse = d <= -NOTICEABLE ? 1 : 0;
        return new OutcomeSums(
                before, after, new ChangeSums(1, 1, d, d * d, 1, d, d * d), improved, 1 - improved - worse, worse);
    }

    /** Those of one outcome without a baseline. */
    public static OutcomeSums unpaired(int after) {
        return new OutcomeSums(0, after, new ChangeSums(1, 1, 0, 0, 1, 0, 0), 0, 0, 0);
    }

    /** Those of both together, which are of different clients. */
    public OutcomeSums plus(OutcomeSums other) {
        return plus(other, changes.plus(other.changes));
    }

    /** Those of both together, which are of one and the same client. */
    public OutcomeSums withOfSameClient(OutcomeSums other) {
        long m = changes.answers() + other.changes.answers();
        long t = changes.change() + other.changes.change();
        long squares = changes.changeSquared() + other.changes.changeSquared();
        return plus(other, new ChangeSums(m, Math.min(1, m), t, squares, m * m, m * t, t * t));
    }

    private OutcomeSums plus(OutcomeSums other, ChangeSums both) {
        return new OutcomeSums(
                before + other.before,
                after + other.after,
                both,
                improved + other.improved,
                same + other.same,
                worse + other.worse);
    }
}
