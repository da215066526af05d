package org.sleepfollowup.survey.dispatch;

import org.sleepfollowup.survey.client.Client;
import org.sleepfollowup.survey.client.Clients;
import org.sleepfollowup.survey.clinic.Clinics;
import org.sleepfollowup.survey.followup.FollowUp;
import org.sleepfollowup.survey.followup.FollowUps;
import org.sleepfollowup.survey.followup.Invitation;
import org.sleepfollowup.survey.followup.InvitationId;
import org.sleepfollowup.survey.followup.InvitationState;
import org.sleepfollowup.survey.followup.Invitations;
import org.sleepfollowup.survey.followup.Transitions;
import org.sleepfollowup.survey.suppression.Suppressions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what bears on an invitation, and keeps what became of it. */
@Component
class Settlement {
    private static final Logger log = LoggerFactory.getLogger(Settlement.class);

    private final FollowUps followUps;
    private final Invitations invitations;
    private final Clients clients;
    private final Clinics clinics;
    private final Suppressions suppressions;
    private final Transitions transitions;

    Settlement(
            FollowUps followUps,
            Invitations invitations,
            Clients clients,
            Clinics clinics,
            Suppressions suppressions,
            Transitions transitions) {
        this.followUps = followUps;
        this.invitations = invitations;
        this.clients = clients;
        this.clinics = clinics;
        this.suppressions = suppressions;
        this.transitions = transitions;
    }

    @Transactional(readOnly = true)
    public Case open(InvitationId id) {
        Invitation invitation = invitations.get(id);
        FollowUp followUp = followUps.get(invitation.followUp());
        Client client = clients.get(followUp.plan().client());
        return new Case(
                invitation,
                followUp,
                client,
                clinics.find(followUp.clinic()).orElseThrow(),
                suppressions.binding(followUp.clinic(), client));
    }

    /**
     * Keeps the new state and tells of it, unless the invitation has meanwhile come to another state than the one that was
     * decided upon: an answer, a withdrawal or an opt-out that came first stands.
     */
    @Transactional
    public void settle(Invitation decidedUpon, InvitationState state) {
        FollowUp followUp = followUps.lock(decidedUpon.followUp());
        Invitation current = invitations.get(decidedUpon.id());
        if (!current.equals(decidedUpon)) {
            log.atInfo()
                    .setMessage("An invitation changed while it was being dealt with; the change stands")
                    .addKeyValue("invitation", current.id())
                    .log();
            invitations.save(current);
            return;
        }
        transitions.move(followUp, current, state);
    }
}
