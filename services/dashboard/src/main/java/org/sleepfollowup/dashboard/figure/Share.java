package org.sleepfollowup.dashboard.figure;

import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.statistics.Estimate;

/**
 * A share of some of a therapist's answers.
 *
 * @param answers n, null where it is hidden
 * @param hidden null, or the code of the reason why nothing is shown
 */
public record Share(
        @Nullable Estimate share,
        @Nullable Long answers,
        @Nullable String hidden) {
    static Share hidden(String reason) {
        return new Share(null, null, reason);
    }
}
