package org.sleepfollowup.schemas;

import java.util.List;

/** A follow-up of a clinic: {@code clinicId/followUpId}. It stays the same when the follow-up moves to another therapist. */
public record FollowUpKey(String clinicId, String followUpId) {

    /**
     * Reads {@link #toString()} back.
     *
     * @throws IllegalArgumentException when the text is not two percent-encoded segments
     */
    public static FollowUpKey parse(String key) {
        List<String> segments = KeySegments.split(key, 2);
        return new FollowUpKey(segments.get(0), segments.get(1));
    }

    @Override
    public String toString() {
        return KeySegments.join(clinicId, followUpId);
    }
}
