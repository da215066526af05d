package org.sleepfollowup.dashboard.statistics;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The regression of the rating after on all other columns within strata, each stratum having its own constant. What does not
 * vary within any stratum is left out, and so is what the columns before it tell already.
 */
final class WithinRegression {
    private final Sweep sweep;
    private final int predictors;
    private final BigInteger scale;
    private final long freedom;

    /** @param strata at least one, none of them empty, of the same columns */
    WithinRegression(List<Moments> strata) {
        predictors = strata.getFirst().after() - 1;
        scale = strata.stream().map(Moments::pairs).reduce(BigInteger.ONE, WithinRegression::commonMultiple);
        sweep = new Sweep(crossProducts(strata));
        long pairs = strata.stream().mapToLong(s -> s.pairs().longValueExact()).sum();
        freedom = pairs - strata.size() - sweep.rank();
    }

    /** Σ over strata of the centred cross-products, all times the common multiple of the strata's sizes. */
    private BigInteger[][] crossProducts(List<Moments> strata) {
        BigInteger[][] sum = new BigInteger[predictors + 1][predictors + 1];
        for (int i = 0; i <= predictors; i++) {
            for (int j = 0; j <= predictors; j++) {
                int row = i + 1;
                int column = j + 1;
                sum[i][j] = strata.stream()
                        .map(s -> s.centred(row, column).multiply(scale.divide(s.pairs())))
                        .reduce(BigInteger.ZERO, BigInteger::add);
            }
        }
        return sum;
    }

    private static BigInteger commonMultiple(BigInteger a, BigInteger b) {
        return a.divide(a.gcd(b)).multiply(b);
    }

    /** N - k - p, 0 or more. */
    long degreesOfFreedom() {
        return freedom;
    }

    /** The coefficient of a column, null where the column was left out. */
    @Nullable
    Double coefficient(int column) {
        return sweep.isUsed(column - 1) ? (Double) sweep.coefficient(column - 1) : null;
    }

    /** The coefficients of the columns between constant and response, 0 where one was left out. */
    double[] coefficients() {
        double[] coefficients = new double[predictors];
        for (int i = 0; i < predictors; i++) {
            coefficients[i] = sweep.coefficient(i);
        }
        return coefficients;
    }

    /** The inverse of the cross-products of the same columns, 0 where one was left out. */
    double[][] inverse() {
        double[][] inverse = new double[predictors][predictors];
        for (int i = 0; i < predictors; i++) {
            for (int j = 0; j < predictors; j++) {
                inverse[i][j] = sweep.inverse(i, j, scale);
            }
        }
        return inverse;
    }

    /** Σ of the squared residuals, exactly 0 where every pair lies on the line. */
    double squaredResiduals() {
        return sweep.residual(scale);
    }
}
