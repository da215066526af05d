package org.sleepfollowup.survey.followup;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.sleepfollowup.survey.clinic.Clinic;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Follows clients to another address: what is still to be sent goes there, and so does what the old one kept back. */
@Component
public class Readdressing {
    private final Invitations invitations;
    private final Transitions transitions;
    private final FollowUpPublisher publisher;
    private final Clock clock;

    Readdressing(Invitations invitations, Transitions transitions, FollowUpPublisher publisher, Clock clock) {
        this.invitations = invitations;
        this.transitions = transitions;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * The client of this follow-up has another address now. Emails take it when they are written, so that only what was
     * given up for the old one changes.
     *
     * @param followUp locked by the caller
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void readdress(FollowUp followUp, Clinic clinic) {
        if (followUp.isWithdrawn()) {
            return;
        }
        Instant now = clock.instant();
        List<Invitation> before = invitations.of(followUp.id());
        List<Invitation> after = before.stream()
                .map(one -> one.freedOf(Obstacle.ADDRESS, clinic.wave(one.wave()), one.due(), now))
                .toList();
        for (int i = 0; i < before.size(); i++) {
            if (!after.get(i).equals(before.get(i))) {
                transitions.replace(followUp, before.get(i), after.get(i));
            }
        }
        if (after.stream().anyMatch(one -> one.state().nextAt() != null)) {
            publisher.publish(followUp, new FollowUpEvent.Corrected(Reasons.ADDRESS_CHANGED), now);
        }
    }
}
