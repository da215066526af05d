package org.sleepfollowup.aggregator.pairing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client submitted for one wave.
 *
 * @param revision from 1; of two, the higher replaces the lower
 * @param usualBefore 0-10, the recalled baseline
 * @param compared -3 much worse to +3 much better
 * @param quarantined it says nothing but that what came before does not count
 */
record Answer(
        int revision,
        Instant at,
        boolean afterReminder,
        Ratings ratings,
        @Nullable Integer usualBefore,
        @Nullable Integer compared,
        List<String> unusual,
        boolean therapistMayRead,
        boolean quarantined) {
    private static final String NOTHING_UNUSUAL = "none";

    Answer {
        ImplausibleException.unless(revision >= 1, "revision counts from 1.");
        ImplausibleException.unless(quarantined || ratings.sleep() != null, "An answer must rate sleep.");
        Ratings.check("usualBefore", usualBefore);
        ImplausibleException.unless(compared == null || (compared >= -3 && compared <= 3), "compared must be -3 to 3.");
        unusual = List.copyOf(unusual);
    }

    /** Whether anything made the night unusual. */
    boolean isUnusual() {
        return unusual.stream().anyMatch(what -> !what.equals(NOTHING_UNUSUAL));
    }
}
