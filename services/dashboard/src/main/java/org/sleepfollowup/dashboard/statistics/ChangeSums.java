package org.sleepfollowup.dashboard.statistics;

import java.math.BigInteger;
import org.hipparchus.distribution.continuous.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * All that a mean change and its range need, as exact integers: d = after - before of one answer; client c gave m answers
 * whose changes sum to T.
 *
 * @param answers n, 0 or more
 * @param clients G, 0 to n
 * @param change Σd
 * @param changeSquared Σd²
 * @param clientAnswersSquared Σm²
 * @param clientAnswersChange ΣmT
 * @param clientChangeSquared ΣT²
 */
public record ChangeSums(
        long answers,
        long clients,
        long change,
        long changeSquared,
        long clientAnswersSquared,
        long clientAnswersChange,
        long clientChangeSquared) {
    private static final double UPPER = 0.975;

    public ChangeSums {
        if (clients < 0 || clients > answers) {
            throw new IllegalArgumentException(answers + " answers cannot come from " + clients + " clients.");
        }
    }

    /**
     * The mean change with its 95% range, honest about clients who answered repeatedly: cluster-robust with the small-sample
     * factor G/(G-1) (CR1), {@code SE = √(G/(G-1) · (ΣT² - 2d̄ΣmT + d̄²Σm²))/n}, times Student's t with G-1 degrees of
     * freedom. Source: Cameron & Miller (2015), A practitioner's guide to cluster-robust inference, J. Human Resources 50,
     * 317-372. With one answer a client it is the paired t interval.
     *
     * @return null without answers; without a range when there are fewer than two clients; a range of no width when all
     *     clients changed alike
     */
    public @Nullable Estimate mean() {
        if (answers == 0) {
            return null;
        }
        double mean = (double) change / answers;
        if (clients < 2) {
            return Estimate.withoutRange(mean);
        }
        double n = answers;
        double correction = clients / (clients - 1.0);
        double error =
                Math.sqrt(correction * squaredResidualsTimesAnswersSquared().doubleValue()) / (n * n);
        return Estimate.around(mean, quantile(clients - 1) * error);
    }

    /**
     * The standard deviation of single changes, {@code s² = (nΣd² - (Σd)²)/(n(n-1))}.
     *
     * @return null with fewer than two answers
     */
    public @Nullable Double standardDeviation() {
        if (answers < 2) {
            return null;
        }
        BigInteger n = BigInteger.valueOf(answers);
        BigInteger spread = n.multiply(BigInteger.valueOf(changeSquared))
                .subtract(BigInteger.valueOf(change).pow(2));
        return Math.sqrt(
                spread.doubleValue() / n.multiply(n.subtract(BigInteger.ONE)).doubleValue());
    }

    /** n²ΣT² - 2nΣdΣmT + (Σd)²Σm²: a sum of squares, kept whole so that it can be neither negative nor rounded. */
    private BigInteger squaredResidualsTimesAnswersSquared() {
        BigInteger n = BigInteger.valueOf(answers);
        BigInteger d = BigInteger.valueOf(change);
        return n.pow(2)
                .multiply(BigInteger.valueOf(clientChangeSquared))
                .subtract(BigInteger.TWO.multiply(n).multiply(d).multiply(BigInteger.valueOf(clientAnswersChange)))
                .add(d.pow(2).multiply(BigInteger.valueOf(clientAnswersSquared)));
    }

    private static double quantile(long degreesOfFreedom) {
        return new TDistribution(degreesOfFreedom).inverseCumulativeProbability(UPPER);
    }
}
