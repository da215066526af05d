package org.sleepfollowup.dashboard.figure;

import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.outcome.OutcomeSums;
import org.sleepfollowup.dashboard.statistics.Estimate;

/**
 * Figures of some of a therapist's answers, or of one of the things that they rate. All null where they are hidden.
 *
 * @param answers that are in it
 * @param clients whom these came from
 * @param before mean before, null without a baseline, and of a pathway where usual sleep is recalled
 * @param after mean after
 * @param change mean of the changes, null without a baseline
 * @param hidden null, or the code of the reason why nothing is shown
 * @param rangeHidden null, or the code of the reason why the change has no range
 */
public record PartFigures(
        @Nullable Long answers,
        @Nullable Long clients,
        @Nullable Double before,
        @Nullable Double after,
        @Nullable Estimate change,
        @Nullable String hidden,
        @Nullable String rangeHidden) {

    static PartFigures hidden(String reason) {
        return new PartFigures(null, null, null, null, null, reason, null);
    }

    /**
     * Of answers that all have this measure.
     *
     * @param compared with a rating before
     * @param ranged whether the range of the change may be shown
     */
    static PartFigures of(Answers answers, Measure measure, boolean compared, boolean ranged) {
        if (answers.all().isEmpty()) {
            return hidden(Reason.NO_ANSWERS);
        }
        OutcomeSums sums = answers.sums(measure);
        long n = sums.changes().answers();
        return new PartFigures(
                n,
                sums.changes().clients(),
                compared ? (Double) ((double) sums.before() / n) : null,
                (double) sums.after() / n,
                compared ? Mean.of(sums.changes(), ranged) : null,
                null,
                compared && !ranged ? Reason.RANGE_TELLS_CLIENTS_APART : null);
    }
}
