package org.sleepfollowup.survey.answer;

import org.sleepfollowup.schemas.CloudEvent;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.schemas.avro.SurveyAnswered;
import org.sleepfollowup.survey.followup.FollowUp;
import org.sleepfollowup.survey.followup.FollowUpAvro;
import org.sleepfollowup.survey.outbox.Outbox;
import org.sleepfollowup.survey.questionnaire.Submission;
import org.sleepfollowup.survey.questionnaire.Unusual;
import org.springframework.stereotype.Component;

/** Tells of answers. */
@Component
class AnswerPublisher {
    private final Outbox outbox;

    AnswerPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(FollowUp followUp, Answer answer) {
        String id = followUp.id() + "-" + answer.wave().code() + "-" + answer.revision() + "-"
                + followUp.therapist().value();
        outbox.add(
                Topics.ANSWER,
                new TherapistKey(followUp.clinic().value(), followUp.therapist().value()),
                avro(followUp, answer),
                new CloudEvent(id, "answer", "survey", answer.at()));
    }

    private static SurveyAnswered avro(FollowUp followUp, Answer answer) {
        Submission submission = answer.submission();
        return new SurveyAnswered(
                followUp.clinic().value(),
                followUp.therapist().value(),
                followUp.id().toString(),
                FollowUpAvro.wave(answer.wave()),
                answer.revision(),
                answer.at(),
                answer.afterReminder(),
                FollowUpAvro.ratings(submission.ratings()),
                submission.usualBefore(),
                submission.compared(),
                submission.unusual().stream().sorted().map(Unusual::code).toList(),
                submission.therapistMayRead(),
                false);
    }
}
