package org.sleepfollowup.dashboard.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * Ratings after, adjusted for the ratings before and for client groups, so that therapists whose clients differ can stand side
 * by side: one slope for all, {@code b = ΣSxy/ΣSxx} within therapists, and with groups the same by an indicator of each.
 * Source: Searle (1987), Linear Models for Unbalanced Data, chapter 6.
 *
 * <p>Ratings or groups that do not vary within any therapist cannot be adjusted for and are left out; so are groups that the
 * ratings and the groups before them in the alphabet tell already.
 */
public final class Ancova {
    /** Stands for the ratings before among what is adjusted for. */
    public static final String USUAL_SLEEP = "usual-sleep";

    private final List<String> groups;
    private final WithinRegression regression;
    private final Moments all;
    private final double[] means;
    private final double[] coefficients;
    private final SequencedMap<String, AdjustedMean> therapists = new LinkedHashMap<>();

    private Ancova(List<String> groups, SequencedMap<String, Moments> strata) {
        this.groups = groups;
        this.all = Moments.sum(strata.values());
        this.means = all.means();
        this.regression = new WithinRegression(List.copyOf(strata.values()));
        this.coefficients = regression.coefficients();
        double[][] inverse = regression.inverse();
        strata.forEach((id, stratum) -> therapists.put(id, adjusted(stratum, inverse)));
    }

    /**
     * Of the therapists' sums; one without pairs is passed over.
     *
     * @return null without any pair
     */
    public static @Nullable Ancova of(Map<String, CaseMix> therapists) {
        TreeSet<String> groups = new TreeSet<>();
        therapists.values().forEach(mix -> mix.byGroups().keySet().forEach(groups::addAll));
        List<String> columns = List.copyOf(groups);
        SequencedMap<String, Moments> strata = new LinkedHashMap<>();
        therapists.forEach((id, mix) -> strata.put(id, Moments.of(columns, mix.byGroups())));
        strata.values().removeIf(Moments::isEmpty);
        return strata.isEmpty() ? null : new Ancova(columns, strata);
    }

    /** What a point more before goes with afterwards; null where ratings before do not vary within any therapist. */
    public @Nullable Double slope() {
        return regression.coefficient(Moments.BEFORE);
    }

    /** What belonging to a group goes with afterwards, in points; null where it is left out or nobody belongs to it. */
    public @Nullable Double coefficient(String group) {
        return groups.contains(group) ? regression.coefficient(Moments.column(groups, group)) : null;
    }

    /** What is adjusted for: {@value #USUAL_SLEEP}, and groups in the order of the alphabet. */
    public List<String> adjustedFor() {
        Stream<String> before = slope() == null ? Stream.empty() : Stream.of(USUAL_SLEEP);
        return Stream.concat(before, groups.stream().filter(group -> coefficient(group) != null))
                .toList();
    }

    /** N - k - p: pairs less therapists less what is adjusted for; 0 or more. */
    public long degreesOfFreedom() {
        return regression.degreesOfFreedom();
    }

    /** σ, the standard deviation of the residuals in points; null without a degree of freedom. */
    public @Nullable Double residualDeviation() {
        return degreesOfFreedom() == 0 ? null : (Double) Math.sqrt(regression.squaredResiduals() / degreesOfFreedom());
    }

    /** The mean change of all pairs, ȳ - x̄: around this the adjusted gains lie. */
    public double gain() {
        return all.mean(all.after()).subtract(all.mean(Moments.BEFORE)).doubleValue();
    }

    /** Each therapist's adjusted mean, in the order in which they came. */
    public SequencedMap<String, AdjustedMean> therapists() {
        return new LinkedHashMap<>(therapists);
    }

    double squaredResiduals() {
        return regression.squaredResiduals();
    }

    /** The sum of the residuals of a client's pairs with one of these therapists; labels are client groups. */
    double residual(ClientCell cell) {
        PairedSums sums = cell.sums();
        AdjustedMean therapist = Objects.requireNonNull(therapists.get(cell.therapist()), cell.therapist());
        double residual = sums.after() - sums.pairs() * therapist.mean();
        residual -= coefficients[Moments.BEFORE - 1] * (sums.before() - sums.pairs() * means[Moments.BEFORE]);
        for (String group : groups) {
            int column = Moments.column(groups, group);
            double belongs = cell.labels().contains(group) ? sums.pairs() : 0;
            residual -= coefficients[column - 1] * (belongs - sums.pairs() * means[column]);
        }
        return residual;
    }

    private AdjustedMean adjusted(Moments stratum, double[][] inverse) {
        double[] apart = new double[coefficients.length];
        double expected = 0;
        for (int i = 0; i < apart.length; i++) {
            apart[i] = stratum.mean(i + 1).subtract(all.mean(i + 1)).doubleValue();
            expected += coefficients[i] * apart[i];
        }
        BigFraction mean = stratum.mean(stratum.after());
        return new AdjustedMean(
                stratum.pairs().longValueExact(),
                mean.doubleValue() - expected,
                mean.subtract(all.mean(Moments.BEFORE)).doubleValue() - expected,
                quadratic(apart, inverse),
                residualDeviation(),
                degreesOfFreedom());
    }

    /** a'Ma, which rounding must not bring below 0. */
    private static double quadratic(double[] a, double[][] m) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                sum += a[i] * m[i][j] * a[j];
            }
        }
        return Math.max(0, sum);
    }
}
