package org.sleepfollowup.survey.answer;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.sleepfollowup.survey.clinic.Wave;
import org.sleepfollowup.survey.followup.FollowUp;
import org.sleepfollowup.survey.followup.FollowUpEvent;
import org.sleepfollowup.survey.followup.FollowUpPublisher;
import org.sleepfollowup.survey.followup.Invitation;
import org.sleepfollowup.survey.followup.InvitationState.Sent;
import org.sleepfollowup.survey.followup.Invitations;
import org.sleepfollowup.survey.followup.Reasons;
import org.sleepfollowup.survey.followup.Transitions;
import org.sleepfollowup.survey.quarantine.Held;
import org.sleepfollowup.survey.quarantine.Quarantine;
import org.sleepfollowup.survey.quarantine.Settlement;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what staff decide about something that is held back. The caller holds the follow-up's lock. */
@Component
public class Releasing {
    private final Quarantine quarantine;
    private final Answers answers;
    private final AnswerPublisher publisher;
    private final Invitations invitations;
    private final Transitions transitions;
    private final FollowUpPublisher followUps;
    private final Clock clock;

    Releasing(
            Quarantine quarantine,
            Answers answers,
            AnswerPublisher publisher,
            Invitations invitations,
            Transitions transitions,
            FollowUpPublisher followUps,
            Clock clock) {
        this.quarantine = quarantine;
        this.answers = answers;
        this.publisher = publisher;
        this.invitations = invitations;
        this.transitions = transitions;
        this.followUps = followUps;
        this.clock = clock;
    }

    /**
     * Makes the newest submission that is held back the answer of its wave, also after closing: it was submitted in time.
     *
     * @return {@code released}; {@code clean-answer} where the client has answered since, and {@code no-longer-kept} where
     *     there is nothing to release
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String release(FollowUp followUp, Wave wave, String by) {
        Instant now = clock.instant();
        Optional<Held> released = quarantine.release(followUp.id(), wave, by, now);
        if (released.isPresent()) {
            stand(followUp, released.get());
            return tell(followUp, wave, Reasons.RELEASED, by, now);
        }
        return answers.newest(followUp.id(), wave)
                        .filter(Answer.class::isInstance)
                        .isPresent()
                ? Reasons.CLEAN_ANSWER
                : tell(followUp, wave, Reasons.NO_LONGER_KEPT, by, now);
    }

    /**
     * Throws away what is held back of a wave.
     *
     * @return {@code discarded}, also where nothing was left to throw away
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String discard(FollowUp followUp, Wave wave, String by) {
        Instant now = clock.instant();
        quarantine.settle(followUp.id(), wave, Settlement.DISCARDED, by, now);
        return tell(followUp, wave, Reasons.DISCARDED, by, now);
    }

    private void stand(FollowUp followUp, Held held) {
        Optional<Invitation> invitation = invitations.of(followUp.id()).stream()
                .filter(candidate -> candidate.wave() == held.wave())
                .findFirst();
        boolean afterReminder = false;
        if (invitation.isPresent() && invitation.get().state() instanceof Sent sent) {
            afterReminder = sent.remindedAt() != null && !held.at().isBefore(sent.remindedAt());
            transitions.move(followUp, invitation.get(), sent.answered(held.at()));
        }
        int revision = answers.newest(followUp.id(), held.wave())
                        .map(Revision::revision)
                        .orElse(0)
                + 1;
        Answer answer = new Answer(followUp.id(), held.wave(), revision, held.at(), afterReminder, held.submission());
        answers.add(answer);
        publisher.publish(followUp, answer);
    }

    private String tell(FollowUp followUp, Wave wave, String reason, String by, Instant now) {
        followUps.publish(followUp, new FollowUpEvent.Released(wave, reason, by), now);
        return reason;
    }
}
