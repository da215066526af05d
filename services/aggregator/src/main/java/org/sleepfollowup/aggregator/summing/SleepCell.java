package org.sleepfollowup.aggregator.summing;

import java.time.YearMonth;
import org.sleepfollowup.aggregator.pairing.Baseline;
import org.sleepfollowup.aggregator.pairing.BaselineAvro;
import org.sleepfollowup.aggregator.pairing.Outcome;
import org.sleepfollowup.aggregator.pairing.Wave;
import org.sleepfollowup.aggregator.pairing.WaveAvro;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.TherapistSleepKey;

/** What is summed together: one therapist, wave, month and kind of baseline; waves and kinds are never pooled. */
public record SleepCell(TherapistKey therapist, Wave wave, YearMonth month, Baseline.Kind baseline) {

    /**
     * Reads {@link #toString()} back.
     *
     * @throws IllegalArgumentException when the text is not such a key
     */
    public static SleepCell parse(String key) {
        TherapistSleepKey parsed = TherapistSleepKey.parse(key);
        return new SleepCell(
                parsed.therapist(), WaveAvro.read(parsed.wave()), parsed.month(), BaselineAvro.read(parsed.baseline()));
    }

    static SleepCell of(Outcome outcome) {
        return new SleepCell(
                outcome.therapist(),
                outcome.id().wave(),
                outcome.month(),
                outcome.baseline().kind());
    }

    /** {@code clinicId/therapistId/FIRST_NIGHT/2026-11/CHECK_IN}, the key's text on the topic. */
    @Override
    public String toString() {
        return therapist + "/" + wave + "/" + month + "/" + baseline;
    }
}
