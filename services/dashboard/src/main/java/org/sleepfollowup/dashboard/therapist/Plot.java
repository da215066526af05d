package org.sleepfollowup.dashboard.therapist;

import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.statistics.Estimate;

/**
 * Where a change and its range stand on a line, in the units of a drawing {@value #WIDTH} wide with zero in its middle.
 *
 * @param low null where there is no range
 */
record Plot(double value, @Nullable Double low, @Nullable Double high) {
    static final int WIDTH = 240;
    static final int ZERO = WIDTH / 2;

    private static final int MARGIN = 8;

    static Plot of(Estimate estimate, int reach) {
        return new Plot(
                place(estimate.value(), reach),
                estimate.low() == null ? null : (Double) place(estimate.low(), reach),
                estimate.high() == null ? null : (Double) place(estimate.high(), reach));
    }

    /** Rounded to what can be seen; what lies beyond the scale ends at its edge. */
    static double place(double value, int reach) {
        double within = Math.clamp(value, -reach, reach);
        return Math.round((ZERO + within / reach * (ZERO - MARGIN)) * 10) / 10.0;
    }
}
