package org.sleepfollowup.aggregator.pairing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.sleepfollowup.schemas.TherapistKey;

/** A follow-up under one therapist. One that moves to another therapist is another from here on. */
public record FollowUpId(TherapistKey therapist, String value) {

    /** {@code clinicId/therapistId/followUpId}, percent-encoded, as keys of topics are. */
    @Override
    public String toString() {
        return therapist + "/" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
