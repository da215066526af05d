package org.sleepfollowup.survey.suppression;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.sleepfollowup.survey.client.Client;
import org.sleepfollowup.survey.client.Clients;
import org.sleepfollowup.survey.followup.FollowUp;
import org.sleepfollowup.survey.followup.FollowUpEvent;
import org.sleepfollowup.survey.followup.FollowUpPublisher;
import org.sleepfollowup.survey.followup.FollowUps;
import org.sleepfollowup.survey.followup.Invitation;
import org.sleepfollowup.survey.followup.InvitationState;
import org.sleepfollowup.survey.followup.Invitations;
import org.sleepfollowup.survey.followup.Transitions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stops what is still to be sent to an address, at once: also what is due already. */
@Component
public class Suppressing {
    private static final Logger log = LoggerFactory.getLogger(Suppressing.class);

    private final Suppressions suppressions;
    private final Clients clients;
    private final FollowUps followUps;
    private final Invitations invitations;
    private final Transitions transitions;
    private final FollowUpPublisher publisher;
    private final Clock clock;

    Suppressing(
            Suppressions suppressions,
            Clients clients,
            FollowUps followUps,
            Invitations invitations,
            Transitions transitions,
            FollowUpPublisher publisher,
            Clock clock) {
        this.suppressions = suppressions;
        this.clients = clients;
        this.followUps = followUps;
        this.invitations = invitations;
        this.transitions = transitions;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * The client's address is not written to any more. Whoever calls this must not hold a follow-up's lock: it takes those
     * of all whom it concerns, in their order.
     *
     * @param followUp whose email brought it about, and on whose timeline it is told
     * @param evidence what said so; no address and no name
     * @param because the event that tells of it; what is suppressed for it follows
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void suppress(FollowUp followUp, SuppressionKind kind, String evidence, FollowUpEvent because) {
        Client client = clients.get(followUp.plan().client());
        Instant now = clock.instant();
        List<FollowUp> concerned = followUps
                .withSomethingToSendTo(followUp, client.contact().email())
                .stream()
                .map(followUps::lock)
                .toList();
        keep(followUp, client, kind, evidence, now);
        publisher.publish(followUps.get(followUp.id()), because, now);
        for (FollowUp locked : concerned) {
            invitations.of(locked.id()).forEach(invitation -> stop(locked, invitation, kind));
        }
    }

    /**
     * The same where the caller holds the follow-up's lock, and has seen to it that nothing is to be sent of it. No other
     * follow-up is locked: what is still to be sent of those is stopped when it is due.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(FollowUp followUp, SuppressionKind kind, String evidence, FollowUpEvent because) {
        Instant now = clock.instant();
        keep(followUp, clients.get(followUp.plan().client()), kind, evidence, now);
        publisher.publish(followUp, because, now);
    }

    private void keep(FollowUp followUp, Client client, SuppressionKind kind, String evidence, Instant now) {
        if (suppressions.add(followUp, client, kind, evidence, now)) {
            log.atInfo()
                    .setMessage("An address is not written to any more")
                    .addKeyValue("followUp", followUp.id())
                    .addKeyValue("kind", kind.code())
                    .log();
        }
    }

    private void stop(FollowUp followUp, Invitation invitation, SuppressionKind kind) {
        switch (invitation.state()) {
            case InvitationState.Pending pending ->
                transitions.move(followUp, invitation, new InvitationState.Suppressed(kind.reason()));
            case InvitationState.Sent sent -> transitions.move(followUp, invitation, sent.withoutReminder());
            case InvitationState.Suppressed suppressed -> {}
            case InvitationState.Expired expired -> {}
            case InvitationState.Withdrawn withdrawn -> {}
            case InvitationState.Failed failed -> {}
        }
    }
}
