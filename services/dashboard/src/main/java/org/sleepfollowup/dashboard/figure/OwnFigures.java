package org.sleepfollowup.dashboard.figure;

import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.outcome.Baseline;
import org.sleepfollowup.dashboard.outcome.OutcomeSums;
import org.sleepfollowup.dashboard.outcome.Selection;
import org.sleepfollowup.dashboard.statistics.Estimate;
import org.sleepfollowup.dashboard.statistics.Maturity;
import org.sleepfollowup.dashboard.statistics.Proportion;

/**
 * What a therapist's clients reported, beside nobody else's. All but the counts are null where they are hidden; what compares
 * with usual sleep is null without a baseline.
 *
 * @param answers outcomes of the wave and the baseline kind
 * @param clients whom these came from
 * @param effective what the answers are worth, since clients answered repeatedly: 0 to {@code answers}
 * @param maturity hidden, early or established
 * @param before mean of usual sleep, 0-10
 * @param after mean of sleep afterwards, 0-10
 * @param change mean of the changes
 * @param improved answers with a change of 2 or more
 * @param same answers between
 * @param worse answers with a change of -2 or less
 * @param improvedShare {@code improved} by {@code answers}
 */
public record OwnFigures(
        long answers,
        long clients,
        double effective,
        String maturity,
        @Nullable Double before,
        @Nullable Double after,
        @Nullable Estimate change,
        @Nullable Long improved,
        @Nullable Long same,
        @Nullable Long worse,
        @Nullable Estimate improvedShare) {

    /** @param ranged whether the range of the change may be shown */
    static OwnFigures shown(OutcomeSums sums, double effective, int minimum, Selection selection, boolean ranged) {
        long n = sums.changes().answers();
        long clients = sums.changes().clients();
        String maturity = Maturity.of(clients, effective, minimum).code();
        double after = (double) sums.after() / n;
        if (selection.baseline() == Baseline.NONE) {
            return new OwnFigures(n, clients, effective, maturity, null, after, null, null, null, null, null);
        }
        return new OwnFigures(
                n,
                clients,
                effective,
                maturity,
                (double) sums.before() / n,
                after,
                Mean.of(sums.changes(), ranged),
                sums.improved(),
                sums.same(),
                sums.worse(),
                Proportion.of(sums.improved(), n));
    }

    static OwnFigures hidden(OutcomeSums sums, double effective) {
        return new OwnFigures(
                sums.changes().answers(),
                sums.changes().clients(),
                effective,
                Maturity.HIDDEN.code(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
