package org.sleepfollowup.bench.aggregate;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.sleepfollowup.schemas.TherapistSleepKey;
import org.sleepfollowup.schemas.avro.BaselineKind;
import org.sleepfollowup.schemas.avro.Ratings;
import org.sleepfollowup.schemas.avro.SurveyAnswered;
import org.sleepfollowup.schemas.avro.TherapistSleep;
import org.sleepfollowup.schemas.avro.Wave;

/** What the sums must come to, counted from the visits themselves: nothing is paired, corrected or taken back here. */
final class Tally {
    private static final Ratings NONE = Ratings.newBuilder().build();

    private final Map<TherapistSleepKey, CellTally> cells = new HashMap<>();

    /** Counts the last revision of each wave. */
    void count(Visit visit) {
        Map<Wave, SurveyAnswered> last = new EnumMap<>(Wave.class);
        visit.answers().forEach(answer -> last.put(answer.getWave(), answer));
        SurveyAnswered first = last.get(Wave.FIRST_NIGHT);
        Integer recalled = first == null ? null : first.getUsualBefore();
        BaselineKind kind;
        Ratings before;
        if (visit.plan().getCheckIn() != null) {
            kind = BaselineKind.CHECK_IN;
            before = visit.plan().getCheckIn();
        } else if (recalled != null) {
            kind = BaselineKind.RECALLED;
            before = Ratings.newBuilder().setSleep(recalled).build();
        } else {
            kind = BaselineKind.NONE;
            before = NONE;
        }
        YearMonth month = YearMonth.from(visit.plan().getSessionDate());
        last.forEach((wave, answer) -> cells.computeIfAbsent(
                        new TherapistSleepKey(visit.therapist(), wave, month, kind), CellTally::new)
                .add(visit.plan(), before, answer));
    }

    /** The sums of every cell. */
    Map<TherapistSleepKey, TherapistSleep> sums() {
        Map<TherapistSleepKey, TherapistSleep> sums = new HashMap<>();
        cells.forEach((cell, tally) -> sums.put(cell, tally.sums()));
        return sums;
    }
}
