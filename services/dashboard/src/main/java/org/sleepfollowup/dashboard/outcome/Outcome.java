package org.sleepfollowup.dashboard.outcome;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a client reported, as far as the figures need it.
 *
 * @param clientRef random; tells answers of one client apart from those of another, and nothing more
 * @param month of the session
 * @param before usual sleep, 0-10, null when and only when the baseline is none
 * @param after sleep, 0-10
 */
public record Outcome(
        OutcomeId id,
        String clientRef,
        YearMonth month,
        Baseline baseline,
        @Nullable Integer before,
        int after) {
    private static final int BEST = 10;

    public Outcome {
        if ((before == null) != (baseline == Baseline.NONE)) {
            throw new IllegalArgumentException("An outcome has a rating before when and only when it has a baseline.");
        }
        requireRating(after);
        if (before != null) {
            requireRating(before);
        }
    }

    private static void requireRating(int rating) {
        if (rating < 0 || rating > BEST) {
            throw new IllegalArgumentException("A rating is 0 to 10, not " + rating + ".");
        }
    }
}
