package org.sleepfollowup.dashboard.outcome;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a session that may bear on sleep; null where it was not told.
 *
 * @param modality the kind of massage, as the booking system calls it
 * @param focusAreas the muscles that were worked on
 */
public record SessionFacts(
        @Nullable Boolean lightsDimmed,
        @Nullable Boolean music,
        @Nullable Boolean fellAsleep,
        @Nullable String modality,
        List<String> focusAreas,
        @Nullable Instant startedAt,
        Instant endedAt) {
    public SessionFacts {
        focusAreas = List.copyOf(focusAreas);
    }
}
