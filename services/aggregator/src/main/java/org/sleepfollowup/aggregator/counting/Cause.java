package org.sleepfollowup.aggregator.counting;

import java.time.Instant;
import org.sleepfollowup.aggregator.pairing.Correction;

/**
 * What a sum changed for.
 *
 * @param eventId of the correction, see {@link Correction#eventId()}
 * @param at when that happened of which it is the consequence
 * @param timestamp of the record that brought the news, in milliseconds since 1970
 */
record Cause(String eventId, Instant at, long timestamp) {

    static Cause of(Correction correction, long timestamp) {
        return new Cause(correction.eventId(), correction.at(), timestamp);
    }
}
