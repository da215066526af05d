package org.sleepfollowup.aggregator.summing;

import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.sleepfollowup.aggregator.keeping.WriteBackStore;
import org.sleepfollowup.aggregator.pairing.Baseline;
import org.sleepfollowup.aggregator.pairing.BaselineAvro;
import org.sleepfollowup.aggregator.pairing.WaveAvro;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.avro.TherapistSleep;

/** Puts what stands on the topic {@code therapist-sleep} back into the store. */
public final class ReadSumsAvro {
    private ReadSumsAvro() {}

    /** Replaces the sums of the record's cell, and leaves its clients' shares alone. */
    @SuppressWarnings("unchecked") // the store of the sums holds cells
    public static void keep(TherapistSleep t, WriteBackStore<SleepCell, ?> sums) {
        WriteBackStore<SleepCell, Cell> cells = (WriteBackStore<SleepCell, Cell>) sums;
        SleepCell name = name(t);
        Cell cell = Objects.requireNonNull(cells.get(name));
        cell.keep(sums(t), groups(t, name.baseline()), Map.of());
        cells.put(name, cell);
    }

    private static SleepCell name(TherapistSleep t) {
        return new SleepCell(
                new TherapistKey(t.getClinicId(), t.getTherapistId()),
                WaveAvro.read(t.getWave()),
                YearMonth.parse(t.getMonth()),
                BaselineAvro.read(t.getBaseline()));
    }

    private static Map<String, GroupSums> groups(TherapistSleep t, Baseline.Kind baseline) {
        return t.getByGroups().stream()
                .collect(Collectors.toMap(
                        org.sleepfollowup.schemas.avro.GroupSums::getGroups, group -> read(group, baseline)));
    }

    private static SleepSums sums(TherapistSleep t) {
        return new SleepSums(
                whole(t),
                read(t.getSettling()),
                read(t.getCalm()),
                read(t.getComfort()),
                read(t.getAfterReminder()),
                t.getUnusual(),
                t.getImputed(),
                new ClientSums(
                        t.getClients(),
                        t.getSumClientAnswersSquared(),
                        t.getSumClientAnswersChange(),
                        t.getSumClientChangeSquared()));
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

    private static PairedSums read(org.sleepfollowup.schemas.avro.PairedSums s) {
        return new PairedSums(
                s.getPairs(),
                s.getSumBefore(),
                s.getSumAfter(),
                s.getSumBeforeSquared(),
                s.getSumBeforeAfter(),
                s.getSumAfterSquared());
    }

    /** The topic leaves out how many stayed the same: with a baseline all that neither improved nor got worse. */
    private static GroupSums read(org.sleepfollowup.schemas.avro.GroupSums s, Baseline.Kind baseline) {
        PairedSums sleep = read(s.getSleep());
        long same = baseline == Baseline.Kind.NONE ? 0 : sleep.pairs() - s.getImproved() - s.getWorse();
        return new GroupSums(sleep, s.getImproved(), s.getMaintained(), same, s.getWorse());
    }
}
