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
 * predictors. Sources: Cameron & Miller (2015), A practitioner's guide to cluster-robust inference, J. Human Resources 50,
 * 317-372; Arellano (1987), Computing robust standard errors for within-groups estimators, Oxford Bulletin of Economics and
 * Statistics 49, 431-434.
 *
 * <p>Student's t has G* - 1 degrees of freedom, {@code G* = (Σv)²/Σv²}, v being how much the coefficient depends on a client: G
 * where it depends on all alike, and about as many as have the label where these are few. With G - 1, eight clients who have
 * it among two hundred would be beyond the 95% by luck in 11 looks of 100, and not in 5. Source: Carter, Schnepel & Steigerwald
 * (2017), Asymptotic behavior of a t-test robust to cluster heterogeneity, Rev. Economics and Statistics 99, 698-709.
 */
public final class AdjustedDifferences {
    /** With fewer than two the scatter between clients is not known; rounding may take a little from two. */
    private static final double FEWEST_EFFECTIVE_CLIENTS = 2 - 1e-9;

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
     * @return without those labels that do not vary within any therapist, that ratings and the labels before them in the
     *     alphabet tell already, or of which fewer than two effective clients tell
     */
    public static SortedMap<String, Difference> of(Collection<ClientCell> all) {
        List<ClientCell> cells =
                all.stream().filter(cell -> cell.sums().pairs() > 0).toList();
        TreeSet<String> labels = new TreeSet<>();
        cells.forEach(cell -> labels.addAll(cell.labels()));
        return cells.isEmpty()
                ? new TreeMap<>()
                : new AdjustedDifferences(cells, List.copyOf(labels)).differences(cells);
    }

    private SortedMap<String, Difference> differences(Collection<ClientCell> cells) {
        double[] coefficients = regression.coefficients();
        double[][] inverse = regression.inverse();
        Collection<List<CentredCell>> clients = cells.stream()
                .collect(Collectors.groupingBy(
                        ClientCell::client,
                        Collectors.mapping(cell -> centred(cell, coefficients), Collectors.toList())))
                .values();
        SortedMap<String, Difference> differences = new TreeMap<>();
        for (String label : labels) {
            int column = Moments.column(labels, label);
            Double value = regression.coefficient(column);
            ClusterSums clusters = ClusterSums.of(clients, inverse[column - 1]);
            if (value != null && clusters.effectiveClients() >= FEWEST_EFFECTIVE_CLIENTS) {
                differences.put(label, difference(value, clusters));
            }
        }
        return differences;
    }

    private Difference difference(double value, ClusterSums clusters) {
        // What is left of residuals that are 0 is rounding.
        double error = regression.squaredResiduals() == 0 ? 0 : clusters.standardError();
        return new Difference(value, error, clusters.effectiveClients() - 1);
    }

    private CentredCell centred(ClientCell cell, double[] coefficients) {
        return CentredCell.of(cell, labels, requireNonNull(means.get(cell.therapist())), coefficients);
    }
}
