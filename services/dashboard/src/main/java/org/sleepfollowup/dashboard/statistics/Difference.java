package org.sleepfollowup.dashboard.statistics;

import org.jspecify.annotations.Nullable;

/**
 * An observed difference, which is not an effect.
 *
 * @param value in points
 * @param standardError 0 or more
 * @param degreesOfFreedom of Student's t, more than 0, not necessarily whole
 */
public record Difference(double value, double standardError, double degreesOfFreedom) {

    /**
     * Between two groups' mean changes, those of the second less those of the first, each with its own scatter. With one answer a
     * client it is Welch's t; clients who answer repeatedly within a group widen it as {@link ChangeSums#mean} says. A client
     * in both groups counts as two. Source: Welch (1947), The generalization of Student's problem, Biometrika 34, 28-35.
     *
     * @return null where either group has fewer than two clients
     */
    public static @Nullable Difference between(ChangeSums first, ChangeSums second) {
        Double a = first.standardError();
        Double b = second.standardError();
        Estimate from = first.mean();
        Estimate to = second.mean();
        if (a == null || b == null || from == null || to == null) {
            return null;
        }
        double variance = a * a + b * b;
        double scatter = Math.pow(a, 4) / (first.clients() - 1) + Math.pow(b, 4) / (second.clients() - 1);
        double freedom =
                scatter == 0 ? Math.min(first.clients(), second.clients()) - 1.0 : variance * variance / scatter;
        return new Difference(to.value() - from.value(), Math.sqrt(variance), freedom);
    }

    /** With its 95% range. */
    public Estimate estimate() {
        return Estimate.around(value, StudentT.quantile(degreesOfFreedom) * standardError);
    }

    /** The probability of a difference at least as large if there were none, 0 to 1. Without any scatter 0, or 1 where it is 0. */
    public double pValue() {
        if (value == 0 || standardError == 0) {
            return value == 0 ? 1 : 0;
        }
        return StudentT.twoSided(value / standardError, degreesOfFreedom);
    }
}
