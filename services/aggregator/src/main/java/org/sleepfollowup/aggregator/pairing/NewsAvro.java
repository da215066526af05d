package org.sleepfollowup.aggregator.pairing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.aggregator.pairing.News.Answered;
import org.sleepfollowup.aggregator.pairing.News.Planned;
import org.sleepfollowup.aggregator.pairing.News.Withdrawn;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.avro.FollowUpEvent;
import org.sleepfollowup.schemas.avro.SurveyAnswered;

/** Reads the topics {@code follow-up} and {@code answer}; what cannot be true is refused here, before it meets any state. */
public final class NewsAvro {
    private NewsAvro() {}

    /**
     * The news of an event; none where it does not bear on figures, such as an email sent.
     *
     * @throws ImplausibleException when the record cannot be true
     */
    public static List<News> ofFollowUp(@Nullable TherapistKey key, @Nullable FollowUpEvent event) {
        if (key == null || event == null) {
            throw new ImplausibleException("A follow-up event must have a key and a value.");
        }
        checkKey(key, event.getClinicId(), event.getTherapistId());
        Lengths.checkText("followUpId", event.getFollowUpId());
        return switch (event.getKind()) {
            case PLANNED -> List.of(planned(event));
            // One wave's invitation withdrawn takes nothing back; only the whole follow-up does.
            case WITHDRAWN -> event.getWave() == null ? List.of(withdrawn(event)) : List.of();
            case OTHER, SENT, REMINDED, ANSWERED, BOUNCED, SUPPRESSED, EXPIRED, FAILED -> List.of();
            case RESCHEDULED, CORRECTED, QUARANTINED, RELEASED, OPTED_OUT, LIFTED, ERASED -> List.of();
        };
    }

    /**
     * The news of an answer.
     *
     * @throws ImplausibleException when the record cannot be true
     */
    public static News ofAnswer(@Nullable TherapistKey key, @Nullable SurveyAnswered answer) {
        if (key == null || answer == null) {
            throw new ImplausibleException("An answer must have a key and a value.");
        }
        checkKey(key, answer.getClinicId(), answer.getTherapistId());
        Lengths.checkText("followUpId", answer.getFollowUpId());
        return answered(answer);
    }

    static Planned planned(FollowUpEvent event) {
        var plan = event.getPlan();
        if (plan == null) {
            throw new ImplausibleException("A PLANNED event must hold its plan.");
        }
        Lengths.checkClient("clientRef", plan.getClientRef());
        return new Planned(
                event.getFollowUpId(),
                event.getSequence(),
                event.getAt(),
                new Plan(
                        plan.getClientRef(),
                        plan.getSessionDate(),
                        SessionFactsAvro.read(plan.getFacts()),
                        plan.getCheckIn() == null ? null : RatingsAvro.read(plan.getCheckIn())));
    }

    static Withdrawn withdrawn(FollowUpEvent event) {
        return new Withdrawn(event.getFollowUpId(), event.getSequence(), event.getAt());
    }

    static Answered answered(SurveyAnswered a) {
        Lengths.checkTexts("unusual", a.getUnusual());
        return new Answered(
                a.getFollowUpId(),
                WaveAvro.read(a.getWave()),
                new Answer(
                        a.getRevision(),
                        a.getAnsweredAt(),
                        a.getAfterReminder(),
                        RatingsAvro.read(a.getRatings()),
                        a.getUsualBefore(),
                        a.getCompared(),
                        a.getUnusual(),
                        a.getTherapistMayRead(),
                        a.getQuarantined()));
    }

    private static void checkKey(TherapistKey key, String clinicId, String therapistId) {
        ImplausibleException.unless(
                key.clinicId().equals(clinicId) && key.therapistId().equals(therapistId),
                "The key must name the clinic and therapist of the value.");
        Lengths.checkText("clinicId", clinicId);
        Lengths.checkText("therapistId", therapistId);
    }
}
