package org.sleepfollowup.bench.aggregate;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.schemas.TherapistSleepKey;
import org.sleepfollowup.schemas.avro.BaselineKind;
import org.sleepfollowup.schemas.avro.GroupSums;
import org.sleepfollowup.schemas.avro.Plan;
import org.sleepfollowup.schemas.avro.Ratings;
import org.sleepfollowup.schemas.avro.SurveyAnswered;
import org.sleepfollowup.schemas.avro.TherapistSleep;

/** One cell, counted. */
final class CellTally {
    private final TherapistSleepKey cell;
    private final SleepTally sleep = new SleepTally();
    private final PairTally settling = new PairTally();
    private final PairTally calm = new PairTally();
    private final PairTally comfort = new PairTally();
    private final PairTally afterReminder = new PairTally();
    private final Map<String, SleepTally> byGroups = new TreeMap<>();
    private final Map<String, long[]> clients = new HashMap<>();
    private long unusual;
    private long imputed;

    CellTally(TherapistSleepKey cell) {
        this.cell = cell;
    }

    void add(Plan plan, Ratings x, SurveyAnswered answer) {
        Ratings y = answer.getRatings();
        sleep.add(x.getSleep(), y.getSleep());
        byGroups.computeIfAbsent(
                        String.join(
                                "+",
                                plan.getFacts().getGroups().stream().sorted().toList()),
                        groups -> new SleepTally())
                .add(x.getSleep(), y.getSleep());
        pathway(settling, x.getDriftingOff(), x.getBodyRelaxed(), y.getDriftingOff(), y.getBodyRelaxed());
        pathway(calm, x.getMindQuiet(), x.getEvenTempered(), y.getMindQuiet(), y.getEvenTempered());
        pathway(comfort, x.getComfortable(), x.getFreeOfPain(), y.getComfortable(), y.getFreeOfPain());
        imputed += isImputed(x) || isImputed(y) ? 1 : 0;
        unusual += answer.getUnusual().stream().anyMatch(named -> !named.equals("none")) ? 1 : 0;
        if (answer.getAfterReminder()) {
            afterReminder.add(x.getSleep(), y.getSleep());
        }
        long[] client = clients.computeIfAbsent(plan.getClientRef(), ref -> new long[2]);
        client[0]++;
        client[1] += x.getSleep() == null ? 0 : y.getSleep() - x.getSleep();
    }

    /** Only a check-in asks for pathways; where there was none, the score after stands alone. */
    private void pathway(
            PairTally tally, @Nullable Integer x1, @Nullable Integer x2, @Nullable Integer y1, @Nullable Integer y2) {
        Integer x = score(x1, x2);
        Integer y = score(y1, y2);
        if (y != null && (x != null || cell.baseline() != BaselineKind.CHECK_IN)) {
            tally.add(x, y);
        }
    }

    private static @Nullable Integer score(@Nullable Integer one, @Nullable Integer other) {
        if (one == null) {
            return other == null ? null : Integer.valueOf(2 * other);
        }
        return other == null ? 2 * one : one + other;
    }

    private static boolean isImputed(Ratings r) {
        return Stream.of(
                        r.getDriftingOff() == null ^ r.getBodyRelaxed() == null,
                        r.getMindQuiet() == null ^ r.getEvenTempered() == null,
                        r.getComfortable() == null ^ r.getFreeOfPain() == null)
                .anyMatch(half -> half);
    }

    TherapistSleep sums() {
        long mm = clients.values().stream().mapToLong(c -> c[0] * c[0]).sum();
        long mt = clients.values().stream().mapToLong(c -> c[0] * c[1]).sum();
        long tt = clients.values().stream().mapToLong(c -> c[1] * c[1]).sum();
        PairTally all = sleep.pairs();
        return TherapistSleep.newBuilder()
                .setClinicId(cell.therapist().clinicId())
                .setTherapistId(cell.therapist().therapistId())
                .setWave(cell.wave())
                .setMonth(cell.month().toString())
                .setBaseline(cell.baseline())
                .setAnswers(all.sums().getPairs())
                .setClients(clients.size())
                .setSumBefore(all.sums().getSumBefore())
                .setSumAfter(all.sums().getSumAfter())
                .setSumBeforeSquared(all.sums().getSumBeforeSquared())
                .setSumBeforeAfter(all.sums().getSumBeforeAfter())
                .setSumAfterSquared(all.sums().getSumAfterSquared())
                .setImproved(sleep.improved())
                .setSame(sleep.same())
                .setWorse(sleep.worse())
                .setMaintained(sleep.maintained())
                .setSumClientAnswersSquared(mm)
                .setSumClientAnswersChange(mt)
                .setSumClientChangeSquared(tt)
                .setUnusual(unusual)
                .setImputed(imputed)
                .setSettling(settling.sums())
                .setCalm(calm.sums())
                .setComfort(comfort.sums())
                .setAfterReminder(afterReminder.sums())
                .setByGroups(byGroups.entrySet().stream()
                        .map(entry -> new GroupSums(
                                entry.getKey(),
                                entry.getValue().pairs().sums(),
                                entry.getValue().improved(),
                                entry.getValue().maintained(),
                                entry.getValue().worse()))
                        .toList())
                .build();
    }
}
