package org.sleepfollowup.dashboard.figure;

import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.statistics.SilenceBounds;

/**
 * Between which shares of all who were asked the improved lie, whatever is true of those whose change is not known here: who did
 * not answer, told their usual sleep in another way or not at all, or are left out by the selection.
 *
 * @param low 0 to 1, nobody of them improved
 * @param high 0 to 1, all of them did
 * @param asked whose share it is
 * @param unknown those of them whose change is not known
 * @param hidden null, or the code of the reason why there is none
 */
public record Silence(
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Long asked,
        @Nullable Long unknown,
        @Nullable String hidden) {
    static Silence of(TherapistFigures figures) {
        Long improved = figures.own().improved();
        if (improved == null) {
            return hidden(figures.hidden() == null ? Reason.NO_USUAL_SLEEP : figures.hidden());
        }
        // An outcome may come in a moment before the event that its invitation was sent.
        long invited = Math.max(figures.asked(), figures.own().answers());
        long unknown = invited - figures.own().answers();
        SilenceBounds bounds = figures.asked() == 0 ? null : SilenceBounds.of(improved, unknown, invited);
        return bounds == null
                ? hidden(Reason.NOBODY_ASKED)
                : new Silence(bounds.low(), bounds.high(), invited, unknown, null);
    }

    private static Silence hidden(String reason) {
        return new Silence(null, null, null, null, reason);
    }
}
