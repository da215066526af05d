package org.sleepfollowup.simulation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that happened to a simulated follow-up. */
public sealed interface Happening {
    Instant at();

    /** @param dueFirstNight and {@code dueOneWeek}: when each wave is to be asked */
    record Planned(
            Instant at,
            Instant dueFirstNight,
            Instant dueOneWeek,
            @Nullable Ratings checkIn) implements Happening {}

    record Sent(Instant at, Wave wave) implements Happening {}

    record Reminded(Instant at, Wave wave) implements Happening {}

    /**
     * @param revision from 1; a correction is one more
     * @param usualBefore the recalled baseline, where it was asked
     * @param compared -3 to 3
     */
    record Answered(
            Instant at,
            Wave wave,
            int revision,
            boolean afterReminder,
            Ratings ratings,
            @Nullable Integer usualBefore,
            int compared,
            List<String> unusual,
            boolean therapistMayRead)
            implements Happening {}

    record Expired(Instant at, Wave wave, String reason) implements Happening {}

    record Withdrawn(Instant at, String reason) implements Happening {}
}
