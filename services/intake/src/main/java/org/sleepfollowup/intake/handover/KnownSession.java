package org.sleepfollowup.intake.handover;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What was handed on last of a session.
 *
 * @param digest of its content; empty, and so equal to none, where Kafka may have it or not
 * @param receivedAt in whole milliseconds; by it the survey service tells older news from newer
 */
record KnownSession(String digest, Instant receivedAt) {

    /** News of a session; they are always later than what was known before, even where the clock stands still. */
    static KnownSession news(@Nullable KnownSession before, String digest, Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.MILLIS);
        if (before != null && !at.isAfter(before.receivedAt())) {
            at = before.receivedAt().plusMillis(1);
        }
        return new KnownSession(digest, at);
    }

    /**
     * The same without the broker's word. Kafka may have it all the same, so whatever is said next must go on: what was
     * known before as much as a cancellation.
     */
    KnownSession inDoubt() {
        return new KnownSession("", receivedAt);
    }
}
