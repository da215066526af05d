package org.sleepfollowup.dashboard.statistics;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much therapists truly differ, beside how much a single answer scatters.
 *
 * @param centre μ, in points
 * @param between τ², the variance of the therapists' true means, 0 or more
 * @param within σ², the variance of single answers of one therapist, 0 or more
 */
public record VarianceComponents(double centre, double between, double within) {

    /**
     * Those of the adjusted gains, by the method of moments: {@code τ² = max(0, (Σw(g - ḡ)² - σ²(k - 1 + Σwh))/(Σw - Σw²/Σw))},
     * where w is what a therapist's pairs are worth and {@code σ²Σwh} what the uncertain slope adds to the spread. Where no client
     * answered twice and nothing is adjusted for, this is {@code (MSB - MSW)/n₀} of {@link OneWayAnova}. Were repeated answers
     * counted in full, clients who differ would look like therapists who differ. Source: DerSimonian & Laird (1986),
     * Meta-analysis in clinical trials, Controlled Clinical Trials 7, 177-188, with σ² pooled over therapists.
     *
     * @param effective what each therapist's pairs are worth, more than 0; one who is left out counts in full
     * @return null with fewer than two therapists, or where σ is not known
     */
    public static @Nullable VarianceComponents of(Ancova ancova, Map<String, Double> effective) {
        Double deviation = ancova.residualDeviation();
        Map<String, AdjustedMean> therapists = ancova.therapists();
        if (deviation == null || therapists.size() < 2) {
            return null;
        }
        double weights = 0;
        double squaredWeights = 0;
        double spread = 0;
        double shift = 0;
        double leverage = 0;
        for (Map.Entry<String, AdjustedMean> therapist : therapists.entrySet()) {
            AdjustedMean adjusted = therapist.getValue();
            double weight = effective.getOrDefault(therapist.getKey(), (double) adjusted.pairs());
            double apart = adjusted.gain() - ancova.gain();
            weights += weight;
            squaredWeights += weight * weight;
            spread += weight * apart * apart;
            shift += weight * apart;
            leverage += weight * adjusted.leverage();
        }
        double within = deviation * deviation;
        double excess = spread - shift * shift / weights - within * (therapists.size() - 1 + leverage);
        return new VarianceComponents(
                ancova.gain(), Math.max(0, excess / (weights - squaredWeights / weights)), within);
    }

    /**
     * The reliability B of a therapist's mean, {@code τ²/(τ² + σ²/n)}: the share of the differences between such means that is
     * true. Source: Adams (2009), The Reliability of Provider Profiling, RAND TR-653.
     *
     * @param effective n, what the therapist's answers are worth, more than 0
     * @return 0 to 1; 0 where therapists do not differ at all
     */
    public double reliability(double effective) {
        return between == 0 ? 0 : between / (between + within / effective);
    }

    /**
     * The mean drawn towards the centre by as much as chance has a part in it, {@code μ + B(θ - μ)}. Source: Efron & Morris
     * (1977), Stein's paradox in statistics, Scientific American 236, 119-127.
     *
     * @param effective what the therapist's answers are worth, more than 0
     */
    public double shrunken(double mean, double effective) {
        return centre + reliability(effective) * (mean - centre);
    }

    /** Between which limits the mean of so many answers lies by chance, if no therapist differed from any other. */
    public FunnelLimits limits(double effective) {
        return FunnelLimits.of(centre, within, 0, effective);
    }

    /** Between which limits it lies if therapists differ as they do here. */
    public FunnelLimits overDispersedLimits(double effective) {
        return FunnelLimits.of(centre, within, between, effective);
    }
}
