package org.sleepfollowup.dashboard.statistics;

import org.jspecify.annotations.Nullable;

/**
 * A chart of single values in time, such as a therapist's months. Source: Wheeler (1993), Understanding Variation.
 *
 * @param mean of the points
 * @param low {@code mean - 2.66·R̄}, R̄ being the mean of the distances between neighbours
 * @param high {@code mean + 2.66·R̄}
 */
public record Xmr(double mean, double low, double high) {
    /** Fewer points cannot tell what is usual. */
    public static final int FEWEST_POINTS = 12;

    /** 3 over the expected range of two normal values, as the charts' tables give it. */
    private static final double RANGE_FACTOR = 2.66;

    /**
     * Of finite points in the order of time.
     *
     * @return null with fewer than {@value #FEWEST_POINTS}
     */
    public static @Nullable Xmr of(double... points) {
        if (points.length < FEWEST_POINTS) {
            return null;
        }
        double sum = points[0];
        double ranges = 0;
        for (int i = 1; i < points.length; i++) {
            sum += points[i];
            ranges += Math.abs(points[i] - points[i - 1]);
        }
        // Of equal points the sum is rounded, and its share would lie beside them.
        double mean = ranges == 0 ? points[0] : sum / points.length;
        double distance = RANGE_FACTOR * ranges / (points.length - 1);
        return new Xmr(mean, mean - distance, mean + distance);
    }

    /** Whether a point is more than usual variation; on a limit it is not. */
    public boolean isOutside(double point) {
        return point < low || point > high;
    }
}
