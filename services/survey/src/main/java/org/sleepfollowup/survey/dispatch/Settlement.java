package org.sleepfollowup.survey.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.sleepfollowup.survey.caps.Turn;
import org.sleepfollowup.survey.caps.Turns;
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
    private final Turns turns;
    private final Transitions transitions;
    private final Clock clock;

    Settlement(
            FollowUps followUps,
            Invitations invitations,
            Clients clients,
            Clinics clinics,
            Turns turns,
            Transitions transitions,
            Clock clock) {
        this.turns = turns;
        this.clock = clock;
        this.followUps = followUps;
        this.invitations = invitations;
        this.clients = clients;
        this.clinics = clinics;
        this.transitions = transitions;
    }

    /** What bears on an invitation; where it could be sent now its follow-up takes its turn, or is refused it. */
    @Transactional
    public Case open(InvitationId id) {
        Invitation invitation = invitations.get(id);
        FollowUp followUp = followUps.get(invitation.followUp());
        Client client = clients.get(followUp.plan().client());
        Case due = new Case(
                invitation, followUp, client, clinics.find(followUp.clinic()).orElseThrow());
        Instant now = clock.instant();
        if (!(Decision.on(due, now) instanceof Decision.Invite)) {
            return due;
        }
        Turn turn = new Turn(followUp, client, due.clinic());
        return due.refused(turns.refused(List.of(turn), now).get(followUp.id()));
    }

    /**
     * Keeps the new state and tells of it. Where the invitation has meanwhile come to another state than the one that was
     * decided upon, that one stands, and what was sent is told besides.
     */
    @Transactional
    public void settle(Invitation decidedUpon, InvitationState state) {
        FollowUp followUp = followUps.lock(decidedUpon.followUp());
        Invitation current = invitations.get(decidedUpon.id());
        if (!current.equals(decidedUpon)) {
            log.atInfo()
                    .setMessage("An invitation changed while it was being dealt with")
                    .addKeyValue("invitation", current.id())
                    .log();
        }
        transitions.move(followUp, current, Meanwhile.reconcile(decidedUpon.state(), state, current.state()));
    }
}
