package org.sleepfollowup.schemas;

import java.time.YearMonth;
import java.util.List;
import org.sleepfollowup.schemas.avro.BaselineKind;
import org.sleepfollowup.schemas.avro.Wave;

/** One cell of sums: {@code clinicId/therapistId/FIRST_NIGHT/2026-11/CHECK_IN}. Compaction keeps the newest of each. */
public record TherapistSleepKey(TherapistKey therapist, Wave wave, YearMonth month, BaselineKind baseline)
        implements PartitionedByTherapist {

    /**
     * Reads {@link #toString()} back.
     *
     * @throws IllegalArgumentException when the text is not such a key
     * @throws java.time.format.DateTimeParseException when the month is none
     */
    public static TherapistSleepKey parse(String key) {
        List<String> s = KeySegments.split(key, 5);
        return new TherapistSleepKey(
                new TherapistKey(s.get(0), s.get(1)),
                Wave.valueOf(s.get(2)),
                YearMonth.parse(s.get(3)),
                BaselineKind.valueOf(s.get(4)));
    }

    @Override
    public String toString() {
        return KeySegments.join(
                therapist.clinicId(), therapist.therapistId(), wave.name(), month.toString(), baseline.name());
    }
}
