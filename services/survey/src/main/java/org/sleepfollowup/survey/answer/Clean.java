package org.sleepfollowup.survey.answer;

import java.time.Instant;
import org.sleepfollowup.survey.followup.InvitationState;
import org.sleepfollowup.survey.followup.InvitationState.Pending;
import org.sleepfollowup.survey.followup.InvitationState.Sent;
import org.sleepfollowup.survey.followup.Transitions;
import org.sleepfollowup.survey.questionnaire.Submission;

/** What was submitted for an open survey, and nothing speaks against. */
record Clean(Survey survey, Submission submission) {

    /** What it does to its invitation. */
    Transitions.Move move(Instant now) {
        return new Transitions.Move(
                survey.followUp(), survey.invitation(), sent(now).answered(now));
    }

    /** The answer that stands from now on. */
    Answer answer(Instant now) {
        return new Answer(
                survey.followUp().id(),
                survey.invitation().wave(),
                survey.nextRevision(),
                now,
                sent(now).remindedAt() != null,
                submission);
    }

    /** Whoever answers has the email, also where we came to an end before we took note of it. */
    private Sent sent(Instant now) {
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
