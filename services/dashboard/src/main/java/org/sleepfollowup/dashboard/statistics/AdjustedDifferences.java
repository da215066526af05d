package org.sleepfollowup.dashboard.statistics;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final WithinRegression regression;
    private final Map<String, double[]> means = new HashMap<>();

    private AdjustedDifferences(Collection<ClientCell> cells, List<String> labels) {
        this.labels = labels;
        Map<String, Map<Set<String>, PairedSums>> therapists = new TreeMap<>();
        cells.forEach(cell -> therapists
                .computeIfAbsent(cell.therapist(), therapist -> new HashMap<>())
                .merge(cell.labels(), cell.sums(), PairedSums::plus));
        List<Moments> strata = new ArrayList<>();
        therapists.forEach((therapist, sums) -> {
            Moments stratum = Moments.of(labels, sums);
            strata.add(stratum);
            means.put(therapist, stratum.means());
        });
        regression = new WithinRegression(strata);
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
        TreeSet<String> labels = new TreeSet<>();
        cells.forEach(cell -> labels.addAll(cell.labels()));
        Map<String, List<ClientCell>> clients = cells.stream().collect(Collectors.groupingBy(ClientCell::client));
        return clients.size() < 2
                ? new TreeMap<>()
                : new AdjustedDifferences(cells, List.copyOf(labels)).differences(clients.values());
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
        double[] squares = new double[labels.size() + 1];
        if (regression.squaredResiduals() == 0) {
            return squares;
        }
        double[] coefficients = regression.coefficients();
        double[][] inverse = regression.inverse();
        for (List<ClientCell> client : clients) {
            ClientScore score = new ClientScore(labels, coefficients);
            client.forEach(cell -> score.add(cell, requireNonNull(means.get(cell.therapist()))));
            for (int i = 0; i < squares.length; i++) {
                double influence = score.times(inverse[i]);
                squares[i] += influence * influence;
            }
        }
        return squares;
    }
}
