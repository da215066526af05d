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
 * @param imputed in one of the pathways, before or after, one item was skipped and the other doubled
 * @param groups the client's, as {@link ClientGroup#combination} says them
 * @param unusual whether the client named something out of the ordinary about the night
 * @param compared -3 much worse to 3 much better than usual, as the client says by themselves; null where it was skipped
 * @param afterReminder whether it took a second email
 */
public record Outcome(
        OutcomeId id,
        String clientRef,
        YearMonth month,
        Baseline baseline,
        @Nullable Integer before,
        int after,
        Pathways pathwaysBefore,
        Pathways pathwaysAfter,
        boolean imputed,
        String groups,
        boolean unusual,
        @Nullable Integer compared,
        boolean afterReminder,
        SessionFacts facts) {
    private static final int BEST = 10;
    private static final int MUCH = 3;

    public Outcome {
        if ((before == null) != (baseline == Baseline.NONE)) {
            throw new IllegalArgumentException("An outcome has a rating before when and only when it has a baseline.");
        }
        requireRating(after);
        if (before != null) {
            requireRating(before);
        }
        if (compared != null && Math.abs(compared) > MUCH) {
            throw new IllegalArgumentException("A comparison is -3 to 3, not " + compared + ".");
        }
    }

    private static void requireRating(int rating) {
        if (rating < 0 || rating > BEST) {
            throw new IllegalArgumentException("A rating is 0 to 10, not " + rating + ".");
        }
    }
}
