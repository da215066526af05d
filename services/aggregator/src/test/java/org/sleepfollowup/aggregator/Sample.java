package org.sleepfollowup.aggregator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.avro.FollowUpEvent;
import org.sleepfollowup.schemas.avro.FollowUpEventKind;
import org.sleepfollowup.schemas.avro.Plan;
import org.sleepfollowup.schemas.avro.PlannedWave;
import org.sleepfollowup.schemas.avro.Ratings;
import org.sleepfollowup.schemas.avro.SessionFacts;
import org.sleepfollowup.schemas.avro.SurveyAnswered;
import org.sleepfollowup.schemas.avro.Wave;

/** Records as the survey service publishes them. */
public final class Sample {
    public static final Instant ENDED = Instant.parse("2026-11-21T01:00:00Z");
    public static final Instant ANSWERED = Instant.parse("2026-11-21T16:30:00Z");
    public static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private Sample() {}

    public static FollowUpEvent planned(TherapistKey therapist, String followUp, long sequence, Plan plan) {
        return event(therapist, followUp, sequence, FollowUpEventKind.PLANNED)
                .setPlan(plan)
                .build();
    }

    public static FollowUpEvent withdrawn(TherapistKey therapist, String followUp, long sequence) {
        return event(therapist, followUp, sequence, FollowUpEventKind.WITHDRAWN)
                .setReason("no-show")
                .build();
    }

    public static FollowUpEvent.Builder event(
            TherapistKey therapist, String followUp, long sequence, FollowUpEventKind kind) {
        return FollowUpEvent.newBuilder()
                .setClinicId(therapist.clinicId())
                .setTherapistId(therapist.therapistId())
                .setFollowUpId(followUp)
                .setSessionId("session-of-" + followUp)
                .setSequence(sequence)
                .setAt(ENDED.plusSeconds(sequence))
                .setKind(kind);
    }

    public static Plan.Builder plan(String client) {
        return Plan.newBuilder()
                .setClientRef(client)
                .setSessionDate(DAY)
                .setFacts(SessionFacts.newBuilder()
                        .setEndedAt(ENDED)
                        .setModality("deep-tissue")
                        .setFocusAreas(List.of("hip flexors"))
                        .setLightsDimmed(true)
                        .setGroups(List.of("insomnia"))
                        .build())
                .setWaves(List.of(new PlannedWave(Wave.FIRST_NIGHT, ENDED.plusSeconds(3600))));
    }

    public static Plan planWithCheckIn(String client, int sleep) {
        return plan(client).setCheckIn(ratings(sleep)).build();
    }

    public static SurveyAnswered.Builder answer(TherapistKey therapist, String followUp, Wave wave, int revision) {
        return SurveyAnswered.newBuilder()
                .setClinicId(therapist.clinicId())
                .setTherapistId(therapist.therapistId())
                .setFollowUpId(followUp)
                .setWave(wave)
                .setRevision(revision)
                .setAnsweredAt(ANSWERED.plusSeconds(revision));
    }

    public static SurveyAnswered answer(TherapistKey therapist, String followUp, Wave wave, int revision, int sleep) {
        return answer(therapist, followUp, wave, revision)
                .setRatings(ratings(sleep))
                .build();
    }

    /** What takes back the answer before it. */
    public static SurveyAnswered quarantined(TherapistKey therapist, String followUp, Wave wave, int revision) {
        return answer(therapist, followUp, wave, revision)
                .setRatings(Ratings.newBuilder().build())
                .setQuarantined(true)
                .build();
    }

    public static Ratings ratings(int sleep) {
        return new Ratings(sleep, 6, 7, 4, null, null, null);
    }
}
