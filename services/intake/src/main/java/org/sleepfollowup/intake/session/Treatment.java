package org.sleepfollowup.intake.session;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of the massage that may bear on sleep. */
public record Treatment(
        @Nullable Instant startedAt,
        Instant endedAt,
        @Nullable String modality,
        List<String> focusAreas,
        @Nullable Boolean lightsDimmed,
        @Nullable Boolean music,
        @Nullable Boolean fellAsleepOnTable) {}
