package org.sleepfollowup.survey.dispatch;

import java.util.Optional;
import org.sleepfollowup.survey.client.Client;
import org.sleepfollowup.survey.followup.Invitation;
import org.sleepfollowup.survey.followup.InvitationState;
import org.sleepfollowup.survey.mail.Delivery;

/**
 * What an invitation came to, and as what it had been read when that was decided.
 *
 * @param refusal what the mail server does not take, where that is what it came to
 */
record Outcome(Invitation decidedUpon, InvitationState state, Optional<Refusal> refusal) {
    /**
     * That the mail server does not take an email.
     *
     * @param writtenTo the client with the address that it was written to
     */
    record Refusal(Client writtenTo, Delivery.Refused why) {}

    Outcome(Invitation decidedUpon, InvitationState state) {
        this(decidedUpon, state, Optional.empty());
    }

    static Outcome of(Case due, InvitationState state, Delivery delivery) {
        return new Outcome(
                due.invitation(),
                state,
                delivery instanceof Delivery.Refused refused
                        ? Optional.of(new Refusal(due.client(), refused))
                        : Optional.empty());
    }
}
