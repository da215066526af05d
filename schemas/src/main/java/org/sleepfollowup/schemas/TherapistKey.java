package org.sleepfollowup.schemas;

import java.util.List;

/** All that concerns one therapist of one clinic is in one partition, in order: {@code clinicId/therapistId}. */
public record TherapistKey(String clinicId, String therapistId) implements PartitionedByTherapist {

    /**
     * Reads {@link #toString()} back.
     *
     * @throws IllegalArgumentException when the text is not two percent-encoded segments
     */
    public static TherapistKey parse(String key) {
        List<String> segments = KeySegments.split(key, 2);
        return new TherapistKey(segments.get(0), segments.get(1));
    }

    @Override
    public TherapistKey therapist() {
        return this;
    }

    @Override
    public String toString() {
        return KeySegments.join(clinicId, therapistId);
    }
}
