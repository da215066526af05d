package org.sleepfollowup.standalone.simulation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.schemas.avro.FollowUpEvent;
import org.sleepfollowup.schemas.avro.FollowUpEventKind;
import org.sleepfollowup.schemas.avro.FollowUpSession;
import org.sleepfollowup.schemas.avro.Plan;
import org.sleepfollowup.schemas.avro.PlannedWave;
import org.sleepfollowup.schemas.avro.SessionFacts;
import org.sleepfollowup.schemas.avro.SurveyAnswered;
import org.sleepfollowup.simulation.FollowUp;
import org.sleepfollowup.simulation.Happening;
import org.sleepfollowup.simulation.Ratings;
import org.sleepfollowup.simulation.Session;
import org.sleepfollowup.simulation.Wave;

/** The simulated history in the words of the topics. */
final class HistoryAvro {
    private HistoryAvro() {}

    static FollowUpEvent event(String clinic, FollowUp followUp, long sequence, Happening happening) {
        FollowUpEvent.Builder event = FollowUpEvent.newBuilder()
                .setClinicId(clinic)
                .setTherapistId(followUp.therapist().id())
                .setFollowUpId(followUp.id().toString())
                .setSessionId("")
                .setSequence(sequence)
                .setAt(happening.at());
        return switch (happening) {
            case Happening.Planned planned ->
                event.setKind(FollowUpEventKind.PLANNED)
                        .setPlan(plan(followUp, planned))
                        .build();
            case Happening.Sent sent ->
                event.setKind(FollowUpEventKind.SENT).setWave(wave(sent.wave())).build();
            case Happening.Reminded reminded ->
                event.setKind(FollowUpEventKind.REMINDED)
                        .setWave(wave(reminded.wave()))
                        .build();
            case Happening.Answered answered ->
                event.setKind(FollowUpEventKind.ANSWERED)
                        .setWave(wave(answered.wave()))
                        .build();
            case Happening.Expired expired ->
                event.setKind(FollowUpEventKind.EXPIRED)
                        .setWave(wave(expired.wave()))
                        .setReason(expired.reason())
                        .build();
            case Happening.Withdrawn withdrawn ->
                event.setKind(FollowUpEventKind.WITHDRAWN)
                        .setReason(withdrawn.reason())
                        .build();
        };
    }

    static Optional<FollowUpSession> session(String clinic, FollowUp followUp, Happening happening) {
        return happening instanceof Happening.Planned
                ? Optional.of(new FollowUpSession(
                        clinic, followUp.id().toString(), followUp.session().id()))
                : Optional.empty();
    }

    static Optional<SurveyAnswered> answer(String clinic, FollowUp followUp, Happening happening) {
        if (!(happening instanceof Happening.Answered answered)) {
            return Optional.empty();
        }
        return Optional.of(SurveyAnswered.newBuilder()
                .setClinicId(clinic)
                .setTherapistId(followUp.therapist().id())
                .setFollowUpId(followUp.id().toString())
                .setWave(wave(answered.wave()))
                .setRevision(answered.revision())
                .setAnsweredAt(answered.at())
                .setAfterReminder(answered.afterReminder())
                .setRatings(ratings(answered.ratings()))
                .setUsualBefore(answered.usualBefore())
                .setCompared(answered.compared())
                .setUnusual(answered.unusual())
                .setTherapistMayRead(answered.therapistMayRead())
                .build());
    }

    private static Plan plan(FollowUp followUp, Happening.Planned planned) {
        @Nullable Ratings checkIn = planned.checkIn();
        return Plan.newBuilder()
                .setClientRef(followUp.client().ref().toString())
                .setTherapistName(followUp.therapist().name())
                .setSessionDate(followUp.session().date())
                .setFacts(facts(followUp))
                .setCheckIn(checkIn == null ? null : ratings(checkIn))
                .setWaves(List.of(
                        new PlannedWave(wave(Wave.FIRST_NIGHT), planned.dueFirstNight()),
                        new PlannedWave(wave(Wave.ONE_WEEK), planned.dueOneWeek())))
                .build();
    }

    private static SessionFacts facts(FollowUp followUp) {
        Session session = followUp.session();
        return SessionFacts.newBuilder()
                .setStartedAt(session.startedAt())
                .setEndedAt(session.endedAt())
                .setModality(session.modality())
                .setFocusAreas(session.focusAreas())
                .setLightsDimmed(session.lightsDimmed())
                .setMusic(session.music())
                .setFellAsleepOnTable(session.fellAsleep())
                .setGroups(followUp.client().groups())
                .build();
    }

    private static org.sleepfollowup.schemas.avro.Ratings ratings(Ratings ratings) {
        List<@Nullable Integer> items = ratings.items();
        return new org.sleepfollowup.schemas.avro.Ratings(
                items.get(0), items.get(1), items.get(2), items.get(3), items.get(4), items.get(5), items.get(6));
    }

    private static org.sleepfollowup.schemas.avro.Wave wave(Wave wave) {
        return switch (wave) {
            case FIRST_NIGHT -> org.sleepfollowup.schemas.avro.Wave.FIRST_NIGHT;
            case ONE_WEEK -> org.sleepfollowup.schemas.avro.Wave.ONE_WEEK;
        };
    }
}
