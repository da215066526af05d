package org.sleepfollowup.dashboard.figure;

import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.statistics.SilenceBounds;

/**
 * Between which shares the improved lie, whatever those would have said who did not answer.
 *
 * @param low 0 to 1, nobody of them improved
 * @param high 0 to 1, all of them did
 * @param hidden null, or the code of the reason why there is none
 */
public record Silence(
        @Nullable Double low,
        @Nullable Double high,
        @Nullable String hidden) {
    static Silence of(TherapistFigures figures) {
        Long improved = figures.own().improved();
        if (improved == null) {
            return hidden(figures.hidden() == null ? Reason.NO_USUAL_SLEEP : figures.hidden());
        }
        long silent = Math.max(0, figures.asked() - figures.answered());
        // An outcome may come in a moment before the event that its invitation was sent.
        long invited = Math.max(figures.asked(), improved + silent);
        SilenceBounds bounds = figures.asked() == 0 ? null : SilenceBounds.of(improved, silent, invited);
        return bounds == null ? hidden(Reason.NOBODY_ASKED) : new Silence(bounds.low(), bounds.high(), null);
    }

    private static Silence hidden(String reason) {
        return new Silence(null, null, reason);
    }
}
