package org.sleepfollowup.dashboard.statistics;

import java.math.BigInteger;

/**
 * Least squares by sweeping the cross-products of predictors and, last, the response: sweeping a predictor turns its row into
 * coefficients and the response's own entry into the sum of squared residuals. In whole numbers over one common determinant, so
 * that nothing is rounded, and a predictor that those before it tell already is known for certain and left out. Sources:
 * Goodnight (1979), A tutorial on the SWEEP operator, The American Statistician 33, 149-158; Bareiss (1968), Sylvester's
 * identity and multistep integer-preserving Gaussian elimination, Math. Comp. 22, 565-578.
 */
final class Sweep {
    private final BigInteger[][] matrix;
    private final boolean[] swept;
    private BigInteger determinant = BigInteger.ONE;

    /** @param crossProducts symmetric and of real columns, so that no pivot is negative; becomes this object's own */
    Sweep(BigInteger[][] crossProducts) {
        this.matrix = crossProducts;
        this.swept = new boolean[response()];
        for (int predictor = 0; predictor < response(); predictor++) {
            if (matrix[predictor][predictor].signum() > 0) {
                sweep(predictor);
            }
        }
    }

    private void sweep(int k) {
        BigInteger pivot = matrix[k][k];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                if (i != k && j != k) {
                    matrix[i][j] = Exact.centred(pivot, matrix[i][j], matrix[i][k], matrix[k][j])
                            .divide(determinant);
                }
            }
        }
        matrix[k][k] = determinant.negate();
        determinant = pivot;
        swept[k] = true;
    }

    int rank() {
        int rank = 0;
        for (boolean one : swept) {
            rank += one ? 1 : 0;
        }
        return rank;
    }

    boolean isUsed(int predictor) {
        return swept[predictor];
    }

    /** 0 for a predictor left out. */
    double coefficient(int predictor) {
        return isUsed(predictor) ? Exact.ratio(matrix[predictor][response()], determinant) : 0;
    }

    /** An entry of the inverse of the predictors' cross-products, times this; 0 for predictors left out. */
    double inverse(int i, int j, BigInteger times) {
        return isUsed(i) && isUsed(j) ? Exact.ratio(matrix[i][j].negate().multiply(times), determinant) : 0;
    }

    /** The sum of squared residuals by this. */
    double residual(BigInteger divisor) {
        return Exact.ratio(matrix[response()][response()], determinant.multiply(divisor));
    }

    private int response() {
        return matrix.length - 1;
    }
}
