package org.sleepfollowup.dashboard.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.outcome.Baseline;
import org.sleepfollowup.dashboard.outcome.Selection;
import org.sleepfollowup.dashboard.statistics.Ancova;
import org.sleepfollowup.dashboard.statistics.Estimate;
import org.sleepfollowup.dashboard.statistics.VarianceComponents;

/**
 * A clinic's figures, of the therapists whose own are shown: whoever is hidden is in none of them.
 *
 * @param therapists how many are shown
 * @param answers of theirs
 * @param gain their clients' mean change
 * @param rangeHidden null, or the code of the reason why that has no range
 * @param adjustedFor what adjusted figures are adjusted for: {@code usual-sleep}, and codes of client groups
 * @param slope what a point more before goes with afterwards
 * @param residualDeviation σ, the scatter of single answers around what is expected of them, in points
 * @param betweenVariance τ², the variance of the therapists' true gains
 * @param correlation ρ of two changes of one client; null where fewer clients came again than may be told of
 * @param residualCorrelation ρ of two answers of one client after the adjustment; null where it is not known, or may not be told
 * @param comparability comparable, or why therapists do not stand side by side
 * @param hidden null, or why there are none
 */
public record ClinicFigures(
        int therapists,
        long answers,
        @Nullable Estimate gain,
        @Nullable String rangeHidden,
        List<String> adjustedFor,
        @Nullable Double slope,
        @Nullable Double residualDeviation,
        @Nullable Double betweenVariance,
        @Nullable Double correlation,
        @Nullable Double residualCorrelation,
        String comparability,
        @Nullable String hidden) {
    public ClinicFigures {
        adjustedFor = List.copyOf(adjustedFor);
    }

    static ClinicFigures of(
            List<TherapistRow> rows,
            SideBySide sideBySide,
            ClinicChange change,
            @Nullable Double correlation,
            Selection selection,
            int minimum) {
        List<TherapistRow> shown = rows.stream().filter(TherapistRow::isShown).toList();
        Ancova ancova = sideBySide.ancova();
        VarianceComponents components = sideBySide.components();
        return new ClinicFigures(
                shown.size(),
                shown.stream().mapToLong(row -> row.sums().changes().answers()).sum(),
                ancova == null ? null : change.mean(),
                ancova == null ? null : change.rangeHidden(),
                ancova == null ? List.of() : ancova.adjustedFor(),
                ancova == null ? null : ancova.slope(),
                ancova == null ? null : ancova.residualDeviation(),
                components == null ? null : (Double) components.between(),
                correlation,
                sideBySide.correlation(),
                sideBySide.comparability().code(),
                hidden(shown, selection, minimum));
    }

    private static @Nullable String hidden(List<TherapistRow> shown, Selection selection, int minimum) {
        if (selection.baseline() == Baseline.NONE) {
            return Reason.NO_USUAL_SLEEP;
        }
        return shown.isEmpty() ? Reason.fewClients(minimum) : null;
    }
}
