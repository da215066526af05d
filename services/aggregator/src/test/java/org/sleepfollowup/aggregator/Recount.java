package org.sleepfollowup.aggregator;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.sleepfollowup.schemas.OutcomeKey;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.TherapistSleepKey;
import org.sleepfollowup.schemas.avro.BaselineKind;
import org.sleepfollowup.schemas.avro.FollowUpEvent;
import org.sleepfollowup.schemas.avro.FollowUpEventKind;
import org.sleepfollowup.schemas.avro.Plan;
import org.sleepfollowup.schemas.avro.SurveyAnswered;
import org.sleepfollowup.schemas.avro.TherapistSleep;
import org.sleepfollowup.schemas.avro.Wave;

/**
 * Counts everything anew from all records at once, with nothing kept and nothing subtracted: what the topology must come to.
 */
final class Recount {
    /** One counted answer; x is null without a baseline. */
    record Counted(String client, YearMonth month, BaselineKind baseline, Long x, long y, int revision) {}

    final Map<OutcomeKey, Counted> outcomes = new HashMap<>();
    final Map<TherapistSleepKey, TherapistSleep> sums = new HashMap<>();

    Recount(Collection<SpecificRecord> records) {
        Map<List<String>, FollowUpEvent> standings = new HashMap<>();
        Map<OutcomeKey, SurveyAnswered> answers = new HashMap<>();
        for (SpecificRecord record : records) {
            if (record instanceof FollowUpEvent e
                    && (e.getKind() == FollowUpEventKind.PLANNED || e.getKind() == FollowUpEventKind.WITHDRAWN)) {
                standings.merge(
                        List.of(e.getClinicId(), e.getTherapistId(), e.getFollowUpId()),
                        e,
                        (a, b) -> b.getSequence() > a.getSequence() ? b : a);
            } else if (record instanceof SurveyAnswered a) {
                TherapistKey therapist = new TherapistKey(a.getClinicId(), a.getTherapistId());
                answers.merge(
                        new OutcomeKey(therapist, a.getFollowUpId(), a.getWave()),
                        a,
                        (one, other) -> other.getRevision() > one.getRevision() ? other : one);
            }
        }
        // Only now: a quarantined revision must first have replaced those before it.
        answers.values().removeIf(SurveyAnswered::getQuarantined);
        answers.forEach((key, answer) -> {
            FollowUpEvent standing = standings.get(
                    List.of(key.therapist().clinicId(), key.therapist().therapistId(), key.followUpId()));
            if (standing != null && standing.getKind() == FollowUpEventKind.PLANNED) {
                SurveyAnswered first = answers.get(new OutcomeKey(key.therapist(), key.followUpId(), Wave.FIRST_NIGHT));
                outcomes.put(key, counted(standing.getPlan(), answer, first));
            }
        });
        Map<TherapistSleepKey, List<Counted>> cells = new HashMap<>();
        outcomes.forEach((key, c) -> cells.computeIfAbsent(
                        new TherapistSleepKey(key.therapist(), key.wave(), c.month(), c.baseline()),
                        cell -> new ArrayList<>())
                .add(c));
        cells.forEach((cell, counted) -> sums.put(cell, sum(cell, counted)));
    }

    private static Counted counted(Plan plan, SurveyAnswered answer, SurveyAnswered first) {
        BaselineKind kind = BaselineKind.NONE;
        Long before = null;
        if (plan.getCheckIn() != null && plan.getCheckIn().getSleep() != null) {
            kind = BaselineKind.CHECK_IN;
            before = plan.getCheckIn().getSleep().longValue();
        } else if (first != null && first.getUsualBefore() != null) {
            kind = BaselineKind.RECALLED;
            before = first.getUsualBefore().longValue();
        }
        return new Counted(
                plan.getClientRef(),
                YearMonth.from(plan.getSessionDate()),
                kind,
                before,
                answer.getRatings().getSleep(),
                answer.getRevision());
    }

    private static TherapistSleep sum(TherapistSleepKey cell, List<Counted> all) {
        long x = 0, y = 0, xx = 0, xy = 0, yy = 0, improved = 0, same = 0, worse = 0, mm = 0, mt = 0, tt = 0;
        Map<String, List<Counted>> byClient = new HashMap<>();
        for (Counted c : all) {
            byClient.computeIfAbsent(c.client(), client -> new ArrayList<>()).add(c);
            y += c.y();
            yy += c.y() * c.y();
            if (c.x() != null) {
                x += c.x();
                xx += c.x() * c.x();
                xy += c.x() * c.y();
                long d = c.y() - c.x();
                if (d >= 2) {
                    improved++;
                } else if (d <= -2) {
                    worse++;
                } else {
                    same++;
                }
            }
        }
        for (List<Counted> client : byClient.values()) {
            long m = client.size();
            long t = client.stream()
                    .mapToLong(c -> c.x() == null ? 0 : c.y() - c.x())
                    .sum();
            mm += m * m;
            mt += m * t;
            tt += t * t;
        }
        return TherapistSleep.newBuilder()
                .setClinicId(cell.therapist().clinicId())
                .setTherapistId(cell.therapist().therapistId())
                .setWave(cell.wave())
                .setMonth(cell.month().toString())
                .setBaseline(cell.baseline())
                .setAnswers(all.size())
                .setClients(byClient.size())
                .setSumBefore(x)
                .setSumAfter(y)
                .setSumBeforeSquared(xx)
                .setSumBeforeAfter(xy)
                .setSumAfterSquared(yy)
                .setImproved(improved)
                .setSame(same)
                .setWorse(worse)
                .setSumClientAnswersSquared(mm)
                .setSumClientAnswersChange(mt)
                .setSumClientChangeSquared(tt)
                .build();
    }
}
