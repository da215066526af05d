package org.sleepfollowup.aggregator.summing;

import java.time.YearMonth;
import org.apache.kafka.streams.KeyValue;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.aggregator.pairing.BaselineAvro;
import org.sleepfollowup.aggregator.pairing.WaveAvro;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.TherapistSleepKey;
import org.sleepfollowup.schemas.avro.TherapistSleep;

/** Writes the topic {@code therapist-sleep}, and reads back what it wrote. */
public final class TherapistSleepAvro {
    private TherapistSleepAvro() {}

    /** The record of a cell; its value is null when nothing is left of it. */
    public static KeyValue<TherapistSleepKey, @Nullable TherapistSleep> write(
            SleepCell cell, org.sleepfollowup.aggregator.summing.TherapistSleep sleep) {
        TherapistSleepKey key = new TherapistSleepKey(
                cell.therapist(), WaveAvro.write(cell.wave()), cell.month(), BaselineAvro.write(cell.baseline()));
        return KeyValue.pair(key, sleep.isEmpty() ? null : value(sleep));
    }

    static TherapistSleep value(org.sleepfollowup.aggregator.summing.TherapistSleep sleep) {
        SleepCell cell = sleep.cell();
        SleepSums s = sleep.sums();
        return TherapistSleep.newBuilder()
                .setClinicId(cell.therapist().clinicId())
                .setTherapistId(cell.therapist().therapistId())
                .setWave(WaveAvro.write(cell.wave()))
                .setMonth(cell.month().toString())
                .setBaseline(BaselineAvro.write(cell.baseline()))
                .setAnswers(s.answers())
                .setClients(s.clients())
                .setSumBefore(s.before())
                .setSumAfter(s.after())
                .setSumBeforeSquared(s.beforeSquared())
                .setSumBeforeAfter(s.beforeAfter())
                .setSumAfterSquared(s.afterSquared())
                .setImproved(s.improved())
                .setSame(s.same())
                .setWorse(s.worse())
                .setSumClientAnswersSquared(s.clientAnswersSquared())
                .setSumClientAnswersChange(s.clientAnswersChange())
                .setSumClientChangeSquared(s.clientChangeSquared())
                .build();
    }

    static org.sleepfollowup.aggregator.summing.TherapistSleep read(TherapistSleep t) {
        SleepCell cell = new SleepCell(
                new TherapistKey(t.getClinicId(), t.getTherapistId()),
                WaveAvro.read(t.getWave()),
                YearMonth.parse(t.getMonth()),
                BaselineAvro.read(t.getBaseline()));
        SleepSums sums = new SleepSums(
                t.getAnswers(),
                t.getClients(),
                t.getSumBefore(),
                t.getSumAfter(),
                t.getSumBeforeSquared(),
                t.getSumBeforeAfter(),
                t.getSumAfterSquared(),
                t.getImproved(),
                t.getSame(),
                t.getWorse(),
                t.getSumClientAnswersSquared(),
                t.getSumClientAnswersChange(),
                t.getSumClientChangeSquared());
        return new org.sleepfollowup.aggregator.summing.TherapistSleep(cell, sums);
    }
}
