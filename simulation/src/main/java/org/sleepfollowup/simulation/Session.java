package org.sleepfollowup.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One simulated massage. */
public record Session(
        String id,
        LocalDate date,
        Instant startedAt,
        Instant endedAt,
        String modality,
        List<String> focusAreas,
        boolean lightsDimmed,
        boolean music,
        boolean fellAsleep) {}
