package org.sleepfollowup.aggregator.summing;

import org.apache.kafka.streams.KeyValue;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.aggregator.pairing.BaselineAvro;
import org.sleepfollowup.aggregator.pairing.WaveAvro;
import org.sleepfollowup.schemas.TherapistSleepKey;
import org.sleepfollowup.schemas.avro.TherapistSleep;

/** Writes the topic {@code therapist-sleep}. */
public final class TherapistSleepAvro {
    private TherapistSleepAvro() {}

    /** The record of a cell; its value is null when nothing is left of it. */
    public static KeyValue<TherapistSleepKey, @Nullable TherapistSleep> write(
            org.sleepfollowup.aggregator.summing.TherapistSleep sleep) {
        SleepCell cell = sleep.cell();
        TherapistSleepKey key = new TherapistSleepKey(
                cell.therapist(), WaveAvro.write(cell.wave()), cell.month(), BaselineAvro.write(cell.baseline()));
        return KeyValue.pair(key, sleep.isEmpty() ? null : value(sleep));
    }

    private static TherapistSleep value(org.sleepfollowup.aggregator.summing.TherapistSleep sleep) {
        SleepCell cell = sleep.cell();
        SleepSums s = sleep.sums();
        GroupSums whole = s.whole();
        return new TherapistSleep(
                cell.therapist().clinicId(),
                cell.therapist().therapistId(),
                WaveAvro.write(cell.wave()),
                cell.month().toString(),
                BaselineAvro.write(cell.baseline()),
                whole.sleep().pairs(),
                s.clients().clients(),
                whole.sleep().before(),
                whole.sleep().after(),
                whole.sleep().beforeSquared(),
                whole.sleep().beforeAfter(),
                whole.sleep().afterSquared(),
                whole.improved(),
                whole.same(),
                whole.worse(),
                s.clients().answersSquared(),
                s.clients().answersChange(),
                s.clients().changeSquared(),
                whole.maintained(),
                s.unusual(),
                s.imputed(),
                SumsAvro.write(s.settling()),
                SumsAvro.write(s.calm()),
                SumsAvro.write(s.comfort()),
                SumsAvro.write(s.afterReminder()),
                sleep.byGroups().entrySet().stream()
                        .map(group -> SumsAvro.write(group.getKey(), group.getValue()))
                        .toList());
    }
}
