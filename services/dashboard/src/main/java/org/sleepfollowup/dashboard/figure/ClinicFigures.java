package org.sleepfollowup.dashboard.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.outcome.Baseline;
import org.sleepfollowup.dashboard.outcome.OutcomeSums;
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
 * @param slope what a point more before goes with afterwards
 * @param residualDeviation σ, the scatter of single answers around what is expected of them, in points
 * @param betweenVariance τ², the variance of the therapists' true gains
 * @param correlation ρ of two answers of one client; null where fewer clients came again than may be told of
 * @param comparability comparable, or why therapists do not stand side by side
 * @param hidden null, or why there are none
 */
public record ClinicFigures(
        int therapists,
        long answers,
        @Nullable Estimate gain,
        @Nullable Double slope,
        @Nullable Double residualDeviation,
        @Nullable Double betweenVariance,
        @Nullable Double correlation,
        String comparability,
        @Nullable String hidden) {

    static ClinicFigures of(
            List<TherapistRow> rows,
            SideBySide sideBySide,
            @Nullable Double correlation,
            Selection selection,
            int minimum) {
        List<TherapistRow> shown = rows.stream().filter(TherapistRow::isShown).toList();
        OutcomeSums sums = shown.stream().map(TherapistRow::sums).reduce(OutcomeSums.NONE, OutcomeSums::plus);
        Ancova ancova = sideBySide.ancova();
        VarianceComponents components = sideBySide.components();
        return new ClinicFigures(
                shown.size(),
                sums.changes().answers(),
                ancova == null ? null : Mean.of(sums.changes(), shown.stream().allMatch(TherapistRow::ranged)),
                ancova == null ? null : ancova.slope(),
                ancova == null ? null : ancova.residualDeviation(),
                components == null ? null : (Double) components.between(),
                correlation,
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
