package org.sleepfollowup.schemas;

import java.util.List;
import org.sleepfollowup.schemas.avro.Wave;

/** One outcome: {@code clinicId/therapistId/followUpId/FIRST_NIGHT}. Compaction keeps the newest of each. */
public record OutcomeKey(TherapistKey therapist, String followUpId, Wave wave) implements PartitionedByTherapist {

    /**
     * Reads {@link #toString()} back.
     *
     * @throws IllegalArgumentException when the text is not such a key
     */
    public static OutcomeKey parse(String key) {
        List<String> s = KeySegments.split(key, 4);
        return new OutcomeKey(new TherapistKey(s.get(0), s.get(1)), s.get(2), Wave.valueOf(s.get(3)));
    }

    @Override
    public String toString() {
        return KeySegments.join(therapist.clinicId(), therapist.therapistId(), followUpId, wave.name());
    }
}
