package org.sleepfollowup.aggregator;

import java.time.YearMonth;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.TherapistSleepKey;
import org.sleepfollowup.schemas.avro.BaselineKind;
import org.sleepfollowup.schemas.avro.PairedSums;
import org.sleepfollowup.schemas.avro.TherapistSleep;
import org.sleepfollowup.schemas.avro.Wave;

/** Sums as bare numbers, in the order of the schemas, so that a test can be checked by hand. */
final class Numbers {
    private Numbers() {}

    /** n, G, Σx, Σy, Σx², Σxy, Σy², improved, same, worse, Σm², ΣmT, ΣT². */
    static long[] of(TherapistSleep s) {
        return new long[] {
            s.getAnswers(),
            s.getClients(),
            s.getSumBefore(),
            s.getSumAfter(),
            s.getSumBeforeSquared(),
            s.getSumBeforeAfter(),
            s.getSumAfterSquared(),
            s.getImproved(),
            s.getSame(),
            s.getWorse(),
            s.getSumClientAnswersSquared(),
            s.getSumClientAnswersChange(),
            s.getSumClientChangeSquared()
        };
    }

    /** n, Σx, Σy, Σx², Σxy, Σy². */
    static long[] of(PairedSums s) {
        return new long[] {
            s.getPairs(),
            s.getSumBefore(),
            s.getSumAfter(),
            s.getSumBeforeSquared(),
            s.getSumBeforeAfter(),
            s.getSumAfterSquared()
        };
    }

    /** A cell of the month of all samples. */
    static TherapistSleepKey cell(TherapistKey therapist, Wave wave, BaselineKind baseline) {
        return new TherapistSleepKey(therapist, wave, YearMonth.from(Sample.DAY), baseline);
    }
}
