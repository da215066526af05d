package org.sleepfollowup.dashboard.statistics;

import org.jspecify.annotations.Nullable;

/**
 * A therapist's mean rating after, as if the therapist's clients were those of the whole clinic.
 *
 * @param pairs n, 1 or more
 * @param mean {@code ȳ_t - b(x̄_t - x̄)}, in points
 * @param gain the same less the clinic's mean before, {@code mean - x̄}
 * @param leverage h, what the distance of these clients from the clinic's adds to the variance, in units of σ²; 0 or more
 * @param residualDeviation σ, null without a degree of freedom
 * @param degreesOfFreedom of σ
 */
public record AdjustedMean(
        long pairs,
        double mean,
        double gain,
        double leverage,
        @Nullable Double residualDeviation,
        long degreesOfFreedom) {

    /**
     * The standard error of mean and gain, {@code σ√(1/n + h)}.
     *
     * @return null where σ is
     */
    public @Nullable Double standardError() {
        return standardError(pairs);
    }

    /**
     * The same where the pairs are worth only so many, since clients answered repeatedly.
     *
     * @param effective more than 0, see {@link ChangeSums#effectiveAnswers}
     */
    public @Nullable Double standardError(double effective) {
        return residualDeviation == null ? null : (Double) (residualDeviation * Math.sqrt(1 / effective + leverage));
    }

    /** The gain with its 95% range, by Student's t; without a range where there is no standard error. */
    public Estimate gain(double effective) {
        return ranged(gain, effective);
    }

    /** The mean with its 95% range, by Student's t; without a range where there is no standard error. */
    public Estimate mean(double effective) {
        return ranged(mean, effective);
    }

    private Estimate ranged(double value, double effective) {
        Double error = standardError(effective);
        return error == null
                ? Estimate.withoutRange(value)
                : Estimate.around(value, StudentT.quantile(degreesOfFreedom) * error);
    }
}
