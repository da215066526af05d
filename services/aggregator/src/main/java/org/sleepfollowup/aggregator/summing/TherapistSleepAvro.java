package org.sleepfollowup.aggregator.summing;

import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;
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
            org.sleepfollowup.aggregator.summing.TherapistSleep sleep) {
        SleepCell cell = sleep.cell();
        TherapistSleepKey key = new TherapistSleepKey(
                cell.therapist(), WaveAvro.write(cell.wave()), cell.month(), BaselineAvro.write(cell.baseline()));
        return KeyValue.pair(key, sleep.isEmpty() ? null : value(sleep));
    }

    static TherapistSleep value(org.sleepfollowup.aggregator.summing.TherapistSleep sleep) {
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
                s.byGroups().entrySet().stream()
                        .map(group -> SumsAvro.write(group.getKey(), group.getValue()))
                        .toList());
    }

    /** What stands on the topic, or in a store. */
    public static org.sleepfollowup.aggregator.summing.TherapistSleep read(TherapistSleep t) {
        SleepCell cell = new SleepCell(
                new TherapistKey(t.getClinicId(), t.getTherapistId()),
                WaveAvro.read(t.getWave()),
                YearMonth.parse(t.getMonth()),
                BaselineAvro.read(t.getBaseline()));
        SortedMap<String, GroupSums> byGroups = new TreeMap<>();
        t.getByGroups().forEach(group -> byGroups.put(group.getGroups(), SumsAvro.read(group, cell.baseline())));
        SleepSums sums = new SleepSums(
                whole(t),
                byGroups,
                SumsAvro.read(t.getSettling()),
                SumsAvro.read(t.getCalm()),
                SumsAvro.read(t.getComfort()),
                SumsAvro.read(t.getAfterReminder()),
                t.getUnusual(),
                t.getImputed(),
                new ClientSums(
                        t.getClients(),
                        t.getSumClientAnswersSquared(),
                        t.getSumClientAnswersChange(),
                        t.getSumClientChangeSquared()));
        return new org.sleepfollowup.aggregator.summing.TherapistSleep(cell, sums);
    }

    private static GroupSums whole(TherapistSleep t) {
        PairedSums sleep = new PairedSums(
                t.getAnswers(),
                t.getSumBefore(),
                t.getSumAfter(),
                t.getSumBeforeSquared(),
                t.getSumBeforeAfter(),
                t.getSumAfterSquared());
        return new GroupSums(sleep, t.getImproved(), t.getMaintained(), t.getSame(), t.getWorse());
    }
}
