package org.sleepfollowup.aggregator;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.schemas.OutcomeKey;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.TherapistSleepKey;
import org.sleepfollowup.schemas.avro.BaselineKind;
import org.sleepfollowup.schemas.avro.FollowUpEvent;
import org.sleepfollowup.schemas.avro.FollowUpEventKind;
import org.sleepfollowup.schemas.avro.Plan;
import org.sleepfollowup.schemas.avro.Ratings;
import org.sleepfollowup.schemas.avro.SurveyAnswered;
import org.sleepfollowup.schemas.avro.TherapistSleep;
import org.sleepfollowup.schemas.avro.Wave;

/**
 * Counts everything anew from all records at once, with nothing kept and nothing subtracted: what the topology must come to.
 */
final class Recount {
    /** One counted answer. */
    record Counted(
            String client,
            YearMonth month,
            BaselineKind baseline,
            @Nullable Ratings before,
            Ratings after,
            boolean afterReminder,
            List<String> unusual,
            List<String> groups,
            int revision) {}

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
        cells.forEach((cell, counted) -> sums.put(cell, RecountedSums.of(cell, counted)));
    }

    private static Counted counted(Plan plan, SurveyAnswered answer, @Nullable SurveyAnswered first) {
        BaselineKind kind = BaselineKind.NONE;
        Ratings before = null;
        Integer recalled =
                first == null || first.getUsualBefore() == null ? answer.getUsualBefore() : first.getUsualBefore();
        if (plan.getCheckIn() != null && plan.getCheckIn().getSleep() != null) {
            kind = BaselineKind.CHECK_IN;
            before = plan.getCheckIn();
        } else if (recalled != null) {
            kind = BaselineKind.RECALLED;
            before = Ratings.newBuilder().setSleep(recalled).build();
        }
        return new Counted(
                plan.getClientRef(),
                YearMonth.from(plan.getSessionDate()),
                kind,
                before,
                answer.getRatings(),
                answer.getAfterReminder(),
                answer.getUnusual(),
                plan.getFacts().getGroups(),
                answer.getRevision());
    }
}
