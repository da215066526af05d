package org.sleepfollowup.survey.answer;

import org.sleepfollowup.schemas.CloudEvent;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.schemas.avro.Ratings;
import org.sleepfollowup.schemas.avro.SurveyAnswered;
import org.sleepfollowup.survey.followup.FollowUp;
import org.sleepfollowup.survey.followup.FollowUpAvro;
import org.sleepfollowup.survey.outbox.Outbox;
import org.sleepfollowup.survey.questionnaire.Submission;
import org.sleepfollowup.survey.questionnaire.Unusual;
import org.springframework.stereotype.Component;

/** Tells of answers, and of those that are none any more. */
@Component
class AnswerPublisher {
    private final Outbox outbox;

    AnswerPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(FollowUp followUp, Revision revision) {
        String id = followUp.id() + "-" + revision.wave().code() + "-" + revision.revision() + "-"
                + followUp.therapist().value();
        outbox.add(
                Topics.ANSWER,
                new TherapistKey(followUp.clinic().value(), followUp.therapist().value()),
                switch (revision) {
                    case Answer answer -> avro(followUp, answer);
                    case NoAnswer none -> avro(followUp, none);
                },
                new CloudEvent(id, "answer", "survey", revision.at()));
    }

    private static SurveyAnswered avro(FollowUp followUp, Answer answer) {
        Submission submission = answer.submission();
        return of(followUp, answer)
                .setAfterReminder(answer.afterReminder())
                .setRatings(FollowUpAvro.ratings(submission.ratings()))
                .setUsualBefore(submission.usualBefore())
                .setCompared(submission.compared())
                .setUnusual(submission.unusual().stream()
                        .sorted()
                        .map(Unusual::code)
                        .toList())
                .setTherapistMayRead(submission.therapistMayRead())
                .build();
    }

    private static SurveyAnswered avro(FollowUp followUp, NoAnswer none) {
        return of(followUp, none)
                .setRatings(Ratings.newBuilder().build())
                .setQuarantined(true)
                .build();
    }

    private static SurveyAnswered.Builder of(FollowUp followUp, Revision revision) {
        return SurveyAnswered.newBuilder()
                .setClinicId(followUp.clinic().value())
                .setTherapistId(followUp.therapist().value())
                .setFollowUpId(followUp.id().toString())
                .setWave(FollowUpAvro.wave(revision.wave()))
                .setRevision(revision.revision())
                .setAnsweredAt(revision.at());
    }
}
