package org.sleepfollowup.survey.optout;

import java.time.Clock;
import java.util.Optional;
import org.sleepfollowup.survey.client.ClientRef;
import org.sleepfollowup.survey.client.Clients;
import org.sleepfollowup.survey.followup.FollowUp;
import org.sleepfollowup.survey.followup.FollowUpId;
import org.sleepfollowup.survey.followup.FollowUps;
import org.sleepfollowup.survey.followup.Invitation;
import org.sleepfollowup.survey.followup.InvitationState;
import org.sleepfollowup.survey.followup.Invitations;
import org.sleepfollowup.survey.followup.Reasons;
import org.sleepfollowup.survey.followup.Transitions;
import org.sleepfollowup.survey.link.Token;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opts clients out of the emails of a clinic: at once, also of what is due already. */
@Component
class OptOuts {
    private static final Logger log = LoggerFactory.getLogger(OptOuts.class);

    private final Clients clients;
    private final FollowUps followUps;
    private final Invitations invitations;
    private final Transitions transitions;
    private final Clock clock;

    OptOuts(Clients clients, FollowUps followUps, Invitations invitations, Transitions transitions, Clock clock) {
        this.clients = clients;
        this.followUps = followUps;
        this.invitations = invitations;
        this.transitions = transitions;
        this.clock = clock;
    }

    /** The follow-up that a token's email belonged to, if the token is one. */
    Optional<FollowUp> find(Token token) {
        return invitations.ofUnsubscribe(token).map(invitation -> followUps.get(invitation.followUp()));
    }

    /** Opts the client out; once more does nothing more. */
    @Transactional
    public void optOut(FollowUp followUp) {
        ClientRef client = followUp.plan().client();
        if (clients.optOut(client, clock.instant())) {
            log.atInfo()
                    .setMessage("A client opted out")
                    .addKeyValue("client", client)
                    .log();
        }
        for (FollowUpId id : followUps.withSomethingToSend(client)) {
            FollowUp locked = followUps.lock(id);
            invitations.of(id).forEach(invitation -> suppress(locked, invitation));
        }
    }

    private void suppress(FollowUp followUp, Invitation invitation) {
        switch (invitation.state()) {
            case InvitationState.Pending pending ->
                transitions.move(followUp, invitation, new InvitationState.Suppressed(Reasons.OPTED_OUT));
            case InvitationState.Sent sent -> transitions.move(followUp, invitation, sent.withoutReminder());
            case InvitationState.Suppressed suppressed -> {}
            case InvitationState.Expired expired -> {}
            case InvitationState.Withdrawn withdrawn -> {}
            case InvitationState.Failed failed -> {}
        }
    }
}
