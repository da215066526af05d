package org.sleepfollowup.dashboard.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.statistics.AdjustedMean;
import org.sleepfollowup.dashboard.statistics.Ancova;
import org.sleepfollowup.dashboard.statistics.ClientCorrelation;
import org.sleepfollowup.dashboard.statistics.Comparability;
import org.sleepfollowup.dashboard.statistics.FunnelLimits;
import org.sleepfollowup.dashboard.statistics.Maturity;
import org.sleepfollowup.dashboard.statistics.VarianceComponents;

/** A clinic's therapists, adjusted for who their clients are: made of those only whose own figures are shown. */
final class SideBySide {
    private final @Nullable Ancova ancova;
    private final @Nullable VarianceComponents components;
    private final Map<String, Double> effective;
    private final Map<String, Double> worth;
    private final @Nullable Double correlation;
    private final Comparability comparability;

    /**
     * Of the therapists who are shown.
     *
     * @param ancova the adjustment over them, null where there is nothing to adjust
     * @param effective what the answers of each are worth to the mean change: by this figures are established
     * @param worth what they are worth to the adjusted mean, which is less: see {@link ClientCorrelation}
     * @param correlation ρ of two answers of one client after the adjustment, by which they are worth that; null where it is not known
     */
    SideBySide(
            @Nullable Ancova ancova,
            Map<String, Double> effective,
            Map<String, Double> worth,
            @Nullable Double correlation) {
        this.effective = new HashMap<>(effective);
        this.effective
                .keySet()
                .retainAll(ancova == null ? Set.of() : ancova.therapists().keySet());
        this.worth = Map.copyOf(worth);
        this.correlation = correlation;
        this.ancova = ancova;
        this.components = ancova == null ? null : VarianceComponents.of(ancova, this.worth);
        this.comparability = Comparability.of(reliabilities());
    }

    @Nullable
    Ancova ancova() {
        return ancova;
    }

    @Nullable
    VarianceComponents components() {
        return components;
    }

    @Nullable
    Double correlation() {
        return correlation;
    }

    Comparability comparability() {
        return comparability;
    }

    /** Nothing before a therapist's figures are established; a standing only where {@link #hidesStanding} has nothing against it. */
    AdjustedFigures of(String therapist) {
        AdjustedMean mean = ancova == null ? null : ancova.therapists().get(therapist);
        if (mean == null || !isEstablished(therapist)) {
            return AdjustedFigures.NONE;
        }
        double n = worth(therapist);
        FunnelLimits limits =
                components == null || hidesStanding(therapist) != null ? null : components.overDispersedLimits(n);
        return new AdjustedFigures(
                n,
                mean.mean(n),
                mean.gain(n),
                mean.standardError(n),
                components == null ? null : (Double) components.shrunken(mean.gain(), n),
                components == null ? null : (Double) components.reliability(n),
                limits,
                limits == null ? null : limits.standing(mean.gain()).code());
    }

    /** Why a therapist has no adjusted figures, null where they have. */
    @Nullable
    String hides(String therapist) {
        return isEstablished(therapist) ? null : Reason.EARLY;
    }

    /** Why it is not said how reliable a therapist's figures are, null where it is. */
    @Nullable
    String hidesReliability(String therapist) {
        return isEstablished(therapist) && components == null ? comparability.code() : hides(therapist);
    }

    /** Why it is not said where a therapist stands among the others, null where it is. */
    @Nullable
    String hidesStanding(String therapist) {
        if (!isEstablished(therapist)) {
            return Reason.EARLY;
        }
        if (comparability != Comparability.COMPARABLE || components == null) {
            return comparability.code();
        }
        return Comparability.isReliable(components.reliability(worth(therapist)))
                ? null
                : Comparability.UNRELIABLE.code();
    }

    private double worth(String therapist) {
        return worth.getOrDefault(therapist, 0.0);
    }

    private boolean isEstablished(String therapist) {
        return effective.getOrDefault(therapist, 0.0) >= Maturity.ESTABLISHED_FROM;
    }

    private List<Double> reliabilities() {
        VarianceComponents known = components;
        if (known == null) {
            return List.of();
        }
        return effective.keySet().stream()
                .filter(this::isEstablished)
                .map(therapist -> known.reliability(worth(therapist)))
                .toList();
    }
}
