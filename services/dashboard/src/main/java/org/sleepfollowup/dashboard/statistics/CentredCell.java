package org.sleepfollowup.dashboard.statistics;

import java.util.List;

/**
 * A cell's sums about the therapist's means, as cluster-robust errors need them.
 *
 * @param labels each label's indicator, the same throughout a cell, less its mean
 * @param pairs n
 * @param before Σ(x - x̄)
 * @param beforeSquared Σ(x - x̄)²
 * @param residuals Σe
 * @param beforeResiduals Σ(x - x̄)e
 */
record CentredCell(
        double[] labels, double pairs, double before, double beforeSquared, double residuals, double beforeResiduals) {

    /**
     * @param columns the labels
     * @param means of the cell's therapist, by the columns of {@link Moments}
     * @param coefficients of the rating before and the labels
     */
    static CentredCell of(ClientCell cell, List<String> columns, double[] means, double[] coefficients) {
        PairedSums sums = cell.sums();
        double[] labels = new double[columns.size()];
        double explained = 0;
        for (int i = 0; i < labels.length; i++) {
            labels[i] =
                    (cell.labels().contains(columns.get(i)) ? 1 : 0) - means[Moments.column(columns, columns.get(i))];
            explained += coefficients[i + 1] * labels[i];
        }
        double x = means[Moments.BEFORE];
        double y = means[means.length - 1];
        double before = sums.before() - sums.pairs() * x;
        double beforeSquared = sums.beforeSquared() - x * sums.before() - x * before;
        double beforeAfter = sums.beforeAfter() - x * sums.after() - y * before;
        return new CentredCell(
                labels,
                sums.pairs(),
                before,
                beforeSquared,
                sums.after() - sums.pairs() * y - coefficients[0] * before - explained * sums.pairs(),
                beforeAfter - coefficients[0] * beforeSquared - explained * before);
    }

    /** Σwe: how far these residuals move a coefficient, w being what a row of the inverse makes of the centred predictors. */
    double influence(double[] row) {
        return row[0] * beforeResiduals + constant(row) * residuals;
    }

    /** Σw²: how much the coefficient depends on these pairs, whatever their residuals. */
    double weight(double[] row) {
        double constant = constant(row);
        return row[0] * row[0] * beforeSquared + 2 * row[0] * constant * before + constant * constant * pairs;
    }

    private double constant(double[] row) {
        double constant = 0;
        for (int i = 0; i < labels.length; i++) {
            constant += row[i + 1] * labels[i];
        }
        return constant;
    }
}
