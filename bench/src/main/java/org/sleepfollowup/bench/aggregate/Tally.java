package org.sleepfollowup.bench.aggregate;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.schemas.TherapistSleepKey;
import org.sleepfollowup.schemas.avro.BaselineKind;
import org.sleepfollowup.schemas.avro.Ratings;
import org.sleepfollowup.schemas.avro.SurveyAnswered;
import org.sleepfollowup.schemas.avro.TherapistSleep;
import org.sleepfollowup.schemas.avro.Wave;

/** What the sums must come to, counted from the visits themselves: nothing is paired, corrected or taken back here. */
final class Tally {
    private final Map<TherapistSleepKey, Counted> cells = new HashMap<>();

    /** Counts the last revision of each wave. */
    void count(Visit visit) {
        Map<Wave, SurveyAnswered> last = new EnumMap<>(Wave.class);
        visit.answers().forEach(answer -> last.put(answer.getWave(), answer));
        Ratings checkIn = visit.plan().getCheckIn();
        SurveyAnswered first = last.get(Wave.FIRST_NIGHT);
        Integer recalled = first == null ? null : first.getUsualBefore();
        BaselineKind kind = checkIn != null
                ? BaselineKind.CHECK_IN
                : recalled == null ? BaselineKind.NONE : BaselineKind.RECALLED;
        Integer before = checkIn == null ? recalled : checkIn.getSleep();
        last.forEach((wave, answer) -> cells.computeIfAbsent(
                        new TherapistSleepKey(
                                visit.therapist(), wave, YearMonth.from(visit.plan().getSessionDate()), kind),
                        cell -> new Counted())
                .add(visit.plan().getClientRef(), before, answer.getRatings().getSleep()));
    }

    /** The sums of every cell. */
    Map<TherapistSleepKey, TherapistSleep> sums() {
        Map<TherapistSleepKey, TherapistSleep> sums = new HashMap<>();
        cells.forEach((cell, counted) -> sums.put(cell, counted.sums(cell)));
        return sums;
    }

    private static final class Counted {
        private final Map<String, long[]> clients = new HashMap<>();
        private long n, x, y, xx, xy, yy, improved, same, worse;

        void add(String client, @Nullable Integer before, int after) {
            long[] ofClient = clients.computeIfAbsent(client, c -> new long[2]);
            n++;
            y += after;
            yy += (long) after * after;
            ofClient[0]++;
            if (before != null) {
                int d = after - before;
                x += before;
                xx += (long) before * before;
                xy += (long) before * after;
                improved += d >= 2 ? 1 : 0;
                worse += d <= -2 ? 1 : 0;
                same += Math.abs(d) < 2 ? 1 : 0;
                ofClient[1] += d;
            }
        }

        TherapistSleep sums(TherapistSleepKey cell) {
            long mm = 0, mt = 0, tt = 0;
            for (long[] c : clients.values()) {
                mm += c[0] * c[0];
                mt += c[0] * c[1];
                tt += c[1] * c[1];
            }
            return new TherapistSleep(
                    cell.therapist().clinicId(),
                    cell.therapist().therapistId(),
                    cell.wave(),
                    cell.month().toString(),
                    cell.baseline(),
                    n,
                    (long) clients.size(),
                    x,
                    y,
                    xx,
                    xy,
                    yy,
                    improved,
                    same,
                    worse,
                    mm,
                    mt,
                    tt);
        }
    }
}
