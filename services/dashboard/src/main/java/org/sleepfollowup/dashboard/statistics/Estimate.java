package org.sleepfollowup.dashboard.statistics;

import org.jspecify.annotations.Nullable;

/**
 * A figure and the range that it lies in with 95% confidence.
 *
 * @param value the figure
 * @param low lower end, null where the data cannot give a range
 * @param high upper end, null when and only when {@code low} is
 */
public record Estimate(
        double value, @Nullable Double low, @Nullable Double high) {
    public Estimate {
        if ((low == null) != (high == null)) {
            throw new IllegalArgumentException("A range has both ends or none.");
        }
    }

    static Estimate withoutRange(double value) {
        return new Estimate(value, null, null);
    }

    static Estimate around(double value, double halfWidth) {
        return new Estimate(value, value - halfWidth, value + halfWidth);
    }

    /** Whether the range is known and holds this value. */
    public boolean admits(double possible) {
        return low != null && high != null && low <= possible && possible <= high;
    }
}
