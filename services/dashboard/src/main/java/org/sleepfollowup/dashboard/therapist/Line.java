package org.sleepfollowup.dashboard.therapist;

import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.figure.PartFigures;
import org.sleepfollowup.dashboard.statistics.Estimate;

/**
 * Figures of a part in words, and where the change lies on a line.
 *
 * @param answers null where they are hidden
 * @param clients null where they are hidden
 * @param before "4.2", null where it is hidden or not known
 * @param after "6.4", null where it is hidden
 * @param change "slept 1.3 points better (0.6 to 2.0)", null where it is hidden or not known
 * @param signed "+1.3 (0.6 to 2.0)", null where it is hidden or not known
 * @param hidden why nothing is shown, null where it is
 */
record Line(
        @Nullable Long answers,
        @Nullable Long clients,
        @Nullable String before,
        @Nullable String after,
        @Nullable String change,
        @Nullable String signed,
        @Nullable Plot plot,
        @Nullable String hidden) {

    static Line of(PartFigures figures, int reach, Wording wording) {
        Estimate change = figures.change();
        return new Line(
                figures.answers(),
                figures.clients(),
                figures.before() == null ? null : Wording.points(figures.before()),
                figures.after() == null ? null : Wording.points(figures.after()),
                change == null ? null : wording.change(change),
                change == null ? null : wording.signed(change),
                change == null ? null : Plot.of(change, reach),
                figures.hidden() == null ? null : wording.why(figures.hidden()));
    }
}
