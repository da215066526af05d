package org.sleepfollowup.survey.answer;

import java.time.Instant;
import org.sleepfollowup.survey.clinic.WaveSettings;
import org.sleepfollowup.survey.followup.FollowUpEvent;
import org.sleepfollowup.survey.followup.FollowUpPublisher;
import org.sleepfollowup.survey.followup.InvitationState;
import org.sleepfollowup.survey.followup.InvitationState.Pending;
import org.sleepfollowup.survey.followup.InvitationState.Sent;
import org.sleepfollowup.survey.followup.Transitions;
import org.sleepfollowup.survey.quarantine.Quarantine;
import org.sleepfollowup.survey.quarantine.Settlement;
import org.sleepfollowup.survey.questionnaire.Submission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes what was submitted the answer that stands. The caller holds the follow-up's lock. */
@Component
class Accepting {
    private static final Logger log = LoggerFactory.getLogger(Accepting.class);

    private final Answers answers;
    private final AnswerPublisher publisher;
    private final Transitions transitions;
    private final FollowUpPublisher followUps;
    private final Quarantine quarantine;

    Accepting(
            Answers answers,
            AnswerPublisher publisher,
            Transitions transitions,
            FollowUpPublisher followUps,
            Quarantine quarantine) {
        this.answers = answers;
        this.publisher = publisher;
        this.transitions = transitions;
        this.followUps = followUps;
        this.quarantine = quarantine;
    }

    void accept(Survey survey, Submission submission, Instant now) {
        Sent sent = noteAsSent(survey, now);
        transitions.move(survey.followUp(), survey.invitation(), sent.answered(now));
        Answer answer = new Answer(
                survey.followUp().id(),
                survey.invitation().wave(),
                survey.nextRevision(),
                now,
                sent.remindedAt() != null,
                submission);
        answers.add(answer);
        quarantine.settle(answer.followUp(), answer.wave(), Settlement.SUPERSEDED, null, now);
        followUps.publish(survey.followUp(), new FollowUpEvent.Answered(answer.wave()), now);
        publisher.publish(survey.followUp(), answer);
        log.atInfo()
                .setMessage("An answer was taken")
                .addKeyValue("followUp", answer.followUp())
                .addKeyValue("wave", answer.wave().code())
                .addKeyValue("revision", answer.revision())
                .log();
    }

    private static Sent noteAsSent(Survey survey, Instant now) {
        WaveSettings settings = survey.clinic().wave(survey.invitation().wave());
        return switch (survey.invitation().state()) {
            case Sent sent -> sent;
            case Pending pending -> pending.sent(now, settings);
            case InvitationState.Suppressed s -> throw neverOpen();
            case InvitationState.Expired e -> throw neverOpen();
            case InvitationState.Withdrawn w -> throw neverOpen();
            case InvitationState.Failed f -> throw neverOpen();
        };
    }

    private static IllegalStateException neverOpen() {
        return new IllegalStateException("An invitation that was never sent is never open.");
    }
}
