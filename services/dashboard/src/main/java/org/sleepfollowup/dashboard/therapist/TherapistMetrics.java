package org.sleepfollowup.dashboard.therapist;

import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.followup.Invitations;
import org.sleepfollowup.dashboard.outcome.Baseline;
import org.sleepfollowup.dashboard.outcome.OutcomeSums;
import org.sleepfollowup.dashboard.outcome.Selection;
import org.sleepfollowup.dashboard.statistics.Estimate;
import org.sleepfollowup.dashboard.statistics.Proportion;

/**
 * A therapist's figures, as JSON and pages show them.
 *
 * @param name the id where no name was told
 * @param asked invitations of the wave that were sent, whatever is known of the baseline
 * @param answers outcomes of the wave and the baseline kind
 * @param clients whom these came from
 * @param responseRate answered invitations of the wave by {@code asked}, whatever is known of the baseline; null where nobody
 *     was asked
 * @param before mean of usual sleep, 0-10; like all that follow, null where it is hidden or there is none
 * @param after mean of sleep afterwards, 0-10
 * @param change mean of the changes; null without a baseline
 * @param improved answers with a change of 2 or more
 * @param same answers between
 * @param worse answers with a change of -2 or less
 * @param hidden null, or the code of the reason why what was measured is not shown
 */
record TherapistMetrics(
        String id,
        String name,
        long asked,
        long answers,
        long clients,
        @Nullable Estimate responseRate,
        @Nullable Double before,
        @Nullable Double after,
        @Nullable Estimate change,
        @Nullable Long improved,
        @Nullable Long same,
        @Nullable Long worse,
        @Nullable String hidden) {

    static TherapistMetrics shown(Invitations.Count count, OutcomeSums sums, Selection selection) {
        long n = sums.changes().answers();
        boolean compared = selection.baseline() != Baseline.NONE && n > 0;
        return new TherapistMetrics(
                count.therapist(),
                count.name(),
                count.asked(),
                n,
                sums.changes().clients(),
                Proportion.of(count.answered(), count.asked()),
                compared ? (Double) ((double) sums.before() / n) : null,
                n > 0 ? (Double) ((double) sums.after() / n) : null,
                compared ? sums.changes().mean() : null,
                compared ? (Long) sums.improved() : null,
                compared ? (Long) sums.same() : null,
                compared ? (Long) sums.worse() : null,
                null);
    }

    static TherapistMetrics hidden(Invitations.Count count, OutcomeSums sums, String reason) {
        return new TherapistMetrics(
                count.therapist(),
                count.name(),
                count.asked(),
                sums.changes().answers(),
                sums.changes().clients(),
                Proportion.of(count.answered(), count.asked()),
                null,
                null,
                null,
                null,
                null,
                null,
                reason);
    }
}
