package org.sleepfollowup.dashboard.outcome;

import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one client reported of one session, as the figures of its therapist need it.
 *
 * @param session tells sessions apart: an answer of another wave about the same session rests on the same usual sleep
 * @param client tells clients apart, and nothing more
 * @param month of the session
 * @param before usual sleep, 0-10, null without a baseline
 * @param after sleep, 0-10
 * @param compared -3 to 3, null where it was skipped
 * @param groups codes of the client's groups
 */
public record Answer(
        String session,
        String client,
        YearMonth month,
        @Nullable Integer before,
        int after,
        Pathways pathwaysBefore,
        Pathways pathwaysAfter,
        boolean imputed,
        @Nullable Integer compared,
        Set<String> groups,
        boolean unusual,
        boolean afterReminder) {
    public Answer {
        groups = Set.copyOf(groups);
    }
}
