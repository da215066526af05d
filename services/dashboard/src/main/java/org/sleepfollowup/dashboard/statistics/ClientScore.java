package org.sleepfollowup.dashboard.statistics;

import java.util.List;

/** One client's residuals times the predictors, the rating before first and then the labels, centred within therapists. */
final class ClientScore {
    private final List<String> labels;
    private final double[] coefficients;
    private final double[] score;

    ClientScore(List<String> labels, double[] coefficients) {
        this.labels = labels;
        this.coefficients = coefficients;
        this.score = new double[coefficients.length];
    }

    /** @param means of the therapist, by the columns of {@link Moments} */
    void add(ClientCell cell, double[] means) {
        double x = means[Moments.BEFORE];
        double y = means[means.length - 1];
        PairedSums sums = cell.sums();
        double explained = 0;
        for (int i = 1; i < score.length; i++) {
            explained += coefficients[i] * apart(cell, i, means);
        }
        double before = sums.before() - sums.pairs() * x;
        double after = sums.after() - sums.pairs() * y;
        double residuals = after - coefficients[0] * before - explained * sums.pairs();
        score[0] += (sums.beforeAfter() - x * sums.after() - y * before)
                - coefficients[0] * (sums.beforeSquared() - x * sums.before() - x * before)
                - explained * before;
        for (int i = 1; i < score.length; i++) {
            score[i] += apart(cell, i, means) * residuals;
        }
    }

    double times(double[] row) {
        double product = 0;
        for (int i = 0; i < score.length; i++) {
            product += row[i] * score[i];
        }
        return product;
    }

    /** The label's indicator, which is the same throughout a cell, less its mean. */
    private double apart(ClientCell cell, int predictor, double[] means) {
        return (cell.labels().contains(labels.get(predictor - 1)) ? 1 : 0) - means[predictor + 1];
    }
}
