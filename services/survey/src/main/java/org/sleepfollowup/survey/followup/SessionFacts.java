package org.sleepfollowup.survey.followup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a session that may bear on sleep; nothing here tells who the client is. */
public record SessionFacts(
        @Nullable Instant startedAt,
        Instant endedAt,
        @Nullable String modality,
        List<String> focusAreas,
        @Nullable Boolean lightsDimmed,
        @Nullable Boolean music,
        @Nullable Boolean fellAsleepOnTable,
        List<String> groups) {
    /** Copies what could change. */
    public SessionFacts {
        focusAreas = List.copyOf(focusAreas);
        groups = List.copyOf(groups);
    }
}
