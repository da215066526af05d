package org.sleepfollowup.dashboard.statistics;

import java.math.BigInteger;
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
    /** @throws IllegalArgumentException when no clients have these sums, such as those of a negative variance */
    public ChangeSums {
        if (clients < 0 || clients > answers) {
            throw new IllegalArgumentException(answers + " answers cannot come from " + clients + " clients.");
        }
        if (Exact.centred(answers, changeSquared, change, change).signum() < 0
                || Exact.centred(clientAnswersSquared, clientChangeSquared, clientAnswersChange, clientAnswersChange)
                                .signum()
                        < 0) {
            throw new IllegalArgumentException("No changes of " + clients + " clients have such sums.");
        }
    }

    /** Those of both together, which are of different clients. */
    public ChangeSums plus(ChangeSums other) {
        return new ChangeSums(
                answers + other.answers,
                clients + other.clients,
                change + other.change,
                changeSquared + other.changeSquared,
                clientAnswersSquared + other.clientAnswersSquared,
                clientAnswersChange + other.clientAnswersChange,
                clientChangeSquared + other.clientChangeSquared);
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
        double mean = Exact.ratio(change, answers);
        Double error = standardError();
        return error == null
                ? Estimate.withoutRange(mean)
                : Estimate.around(mean, StudentT.quantile(clients - 1) * error);
    }

    /**
     * The standard error of the mean change, as {@link #mean} says.
     *
     * @return null with fewer than two clients; 0 when all of them changed alike
     */
    public @Nullable Double standardError() {
        if (clients < 2) {
            return null;
        }
        double n = answers;
        double correction = clients / (clients - 1.0);
        return Math.sqrt(correction * squaredResidualsTimesAnswersSquared().doubleValue()) / (n * n);
    }

    /**
     * What the answers are worth where clients answer repeatedly, {@code n/(1 + (Σm²/Σm - 1)ρ)}. Source: Kish (1965), Survey
     * Sampling, section 5.4, in the form of Kish (1987) for clusters of different sizes.
     *
     * @param correlation ρ of two answers of one client, 0 to 1; for a mean change that of changes, best the whole clinic's, for an
     *     adjusted mean see {@link Comparison}; null where it is not known, and then taken as 1, which is cautious and of no
     *     matter where everyone answered once
     * @return 0 to n; the number of answers where everyone answered once
     */
    public double effectiveAnswers(@Nullable Double correlation) {
        return effectiveAnswers(answers, clientAnswersSquared, correlation);
    }

    static double effectiveAnswers(long answers, long clientAnswersSquared, @Nullable Double correlation) {
        if (answers == 0) {
            return 0;
        }
        double rho = correlation == null ? 1 : correlation;
        double surplus = Exact.ratio(clientAnswersSquared, answers) - 1;
        return answers / (1 + Math.max(0, surplus) * rho);
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
        return Math.sqrt(Exact.ratio(
                Exact.centred(answers, changeSquared, change, change), n.multiply(n.subtract(BigInteger.ONE))));
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
}
