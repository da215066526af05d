package org.sleepfollowup.survey.answer;

import java.time.Clock;
import java.time.Instant;
import org.sleepfollowup.survey.followup.FollowUpEvent;
import org.sleepfollowup.survey.followup.FollowUpPublisher;
import org.sleepfollowup.survey.followup.Invitation;
import org.sleepfollowup.survey.followup.InvitationState;
import org.sleepfollowup.survey.followup.InvitationState.Pending;
import org.sleepfollowup.survey.followup.InvitationState.Sent;
import org.sleepfollowup.survey.followup.Transitions;
import org.sleepfollowup.survey.link.Token;
import org.sleepfollowup.survey.questionnaire.Submission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes answers: once each, and a changed one as a new revision. */
@Component
class Answering {
    private static final Logger log = LoggerFactory.getLogger(Answering.class);

    /** What came of it. */
    enum Outcome {
        TAKEN,
        CLOSED,
        UNKNOWN
    }

    private final Surveys surveys;
    private final Answers answers;
    private final AnswerPublisher publisher;
    private final Transitions transitions;
    private final FollowUpPublisher followUps;
    private final Clock clock;

    Answering(
            Surveys surveys,
            Answers answers,
            AnswerPublisher publisher,
            Transitions transitions,
            FollowUpPublisher followUps,
            Clock clock) {
        this.surveys = surveys;
        this.answers = answers;
        this.publisher = publisher;
        this.transitions = transitions;
        this.followUps = followUps;
        this.clock = clock;
    }

    /** Takes what was submitted; the same again, by a double click or a second try, is taken as it was. */
    @Transactional
    public Outcome take(Token token, Submission submission) {
        return surveys.lock(token).map(survey -> take(survey, submission)).orElse(Outcome.UNKNOWN);
    }

    private Outcome take(Survey survey, Submission submission) {
        Instant now = clock.instant();
        if (!survey.isOpen(now)) {
            return Outcome.CLOSED;
        }
        boolean same = survey.current()
                .filter(answer -> answer.submission().equals(submission))
                .isPresent();
        if (!same) {
            Sent sent = noteAsSent(survey, now);
            Invitation answered = survey.invitation().in(sent.answered(now));
            transitions.move(survey.followUp(), survey.invitation(), answered.state());
            Answer answer = new Answer(
                    survey.followUp().id(),
                    answered.wave(),
                    survey.current().map(Answer::revision).orElse(0) + 1,
                    now,
                    sent.remindedAt() != null,
                    submission);
            answers.add(answer);
            followUps.publish(survey.followUp(), new FollowUpEvent.Answered(answered.wave()), now);
            publisher.publish(survey.followUp(), answer);
            log.atInfo()
                    .setMessage("An answer was taken")
                    .addKeyValue("followUp", survey.followUp().id())
                    .addKeyValue("wave", answered.wave().code())
                    .addKeyValue("revision", answer.revision())
                    .log();
        }
        return Outcome.TAKEN;
    }

    private static Sent noteAsSent(Survey survey, Instant now) {
        return switch (survey.invitation().state()) {
            case Sent sent -> sent;
            case Pending pending ->
                pending.sent(now, survey.clinic().wave(survey.invitation().wave()));
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
