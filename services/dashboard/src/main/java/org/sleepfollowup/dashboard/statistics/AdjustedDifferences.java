package org.sleepfollowup.dashboard.statistics;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How much the ratings after differ with a label, such as a fact of the session, between sessions of the same therapist and with
 * the same rating before: the coefficient of the label's indicator in a regression of the rating after on the rating before and
 * all labels, each therapist having a constant of its own. The standard error is robust against clients who come repeatedly, with
 * the small-sample factor G/(G-1) (CR1): {@code V = G/(G-1) · S⁻¹(Σuu')S⁻¹}, u being the sum of a client's residuals times centred
 * predictors; Student's t has G-1 degrees of freedom, G being the number of clients. Sources: Cameron & Miller (2015), A
 * practitioner's guide to cluster-robust inference, J. Human Resources 50, 317-372; Arellano (1987), Computing robust standard
 * errors for within-groups estimators, Oxford Bulletin of Economics and Statistics 49, 431-434.
 */
public final class AdjustedDifferences {
    private final List<String> labels;
    private final Map<String, double[]> centres = new HashMap<>();
    private final WithinRegression regression;
    private final double[] coefficients;

    private AdjustedDifferences(Collection<ClientCell> cells, List<String> labels) {
        this.labels = labels;
        Map<String, List<ClientCell>> therapists =
                cells.stream().collect(Collectors.groupingBy(ClientCell::therapist, TreeMap::new, Collectors.toList()));
        Map<String, Moments> strata = new TreeMap<>();
        therapists.forEach((therapist, own) -> strata.put(
                therapist, Moments.sum(own.stream().map(this::moments).toList())));
        strata.forEach((therapist, stratum) -> centres.put(therapist, stratum.means()));
        regression = new WithinRegression(List.copyOf(strata.values()));
        coefficients = regression.coefficients();
    }

    /**
     * By label, in the order of the alphabet.
     *
     * @param all cells of all clients; one without pairs is passed over
     * @return without those labels that do not vary within any therapist, or that ratings and the labels before them in the
     *     alphabet tell already; empty with fewer than two clients
     */
    public static SortedMap<String, Difference> of(Collection<ClientCell> all) {
        List<ClientCell> cells =
                all.stream().filter(cell -> cell.sums().pairs() > 0).toList();
        Map<String, List<ClientCell>> clients = cells.stream().collect(Collectors.groupingBy(ClientCell::client));
        if (clients.size() < 2) {
            return new TreeMap<>();
        }
        TreeSet<String> labels = new TreeSet<>();
        cells.forEach(cell -> labels.addAll(cell.labels()));
        return new AdjustedDifferences(cells, List.copyOf(labels)).differences(clients.values());
    }

    private SortedMap<String, Difference> differences(Collection<List<ClientCell>> clients) {
        double[] squares = squaredInfluences(clients);
        SortedMap<String, Difference> differences = new TreeMap<>();
        for (String label : labels) {
            int column = Moments.column(labels, label);
            Double value = regression.coefficient(column);
            if (value != null) {
                double variance = clients.size() / (clients.size() - 1.0) * squares[column - 1];
                differences.put(label, new Difference(value, Math.sqrt(variance), clients.size() - 1.0));
            }
        }
        return differences;
    }

    /** The diagonal of S⁻¹(Σuu')S⁻¹, exactly 0 where nothing is left unexplained. */
    private double[] squaredInfluences(Collection<List<ClientCell>> clients) {
        double[] squares = new double[coefficients.length];
        if (regression.squaredResiduals() == 0) {
            return squares;
        }
        double[][] inverse = regression.inverse();
        for (List<ClientCell> client : clients) {
            double[] score = score(client);
            for (int i = 0; i < squares.length; i++) {
                double influence = 0;
                for (int j = 0; j < score.length; j++) {
                    influence += inverse[i][j] * score[j];
                }
                squares[i] += influence * influence;
            }
        }
        return squares;
    }

    /** u: the client's residuals times the predictors, both centred within therapists. */
    private double[] score(List<ClientCell> client) {
        double[] score = new double[coefficients.length];
        for (ClientCell cell : client) {
            Moments moments = moments(cell);
            double[] centre = requireNonNull(centres.get(cell.therapist()));
            for (int i = 0; i < score.length; i++) {
                score[i] += moments.around(centre, i + 1, moments.after());
                for (int j = 0; j < score.length; j++) {
                    score[i] -= coefficients[j] * moments.around(centre, i + 1, j + 1);
                }
            }
        }
        return score;
    }

    private Moments moments(ClientCell cell) {
        return Moments.of(labels, Map.of(cell.labels(), cell.sums()));
    }
}
