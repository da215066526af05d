package org.sleepfollowup.survey.dispatch;

import java.util.Optional;
import org.sleepfollowup.survey.followup.Invitation;
import org.sleepfollowup.survey.followup.InvitationState;
import org.sleepfollowup.survey.mail.Delivery;

/**
 * What an invitation came to, and as what it had been read when that was decided.
 *
 * @param refusal why the mail server does not take its email, where that is what it came to
 */
record Outcome(Invitation decidedUpon, InvitationState state, Optional<Delivery.Refused> refusal) {
    Outcome(Invitation decidedUpon, InvitationState state) {
        this(decidedUpon, state, Optional.empty());
    }

    static Outcome of(Invitation decidedUpon, InvitationState state, Delivery delivery) {
        return new Outcome(
                decidedUpon,
                state,
                delivery instanceof Delivery.Refused refused ? Optional.of(refused) : Optional.empty());
    }
}
