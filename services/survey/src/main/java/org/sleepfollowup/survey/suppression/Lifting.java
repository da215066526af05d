package org.sleepfollowup.survey.suppression;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.sleepfollowup.survey.client.Client;
import org.sleepfollowup.survey.client.Clients;
import org.sleepfollowup.survey.clinic.Clinic;
import org.sleepfollowup.survey.clinic.Clinics;
import org.sleepfollowup.survey.followup.FollowUp;
import org.sleepfollowup.survey.followup.FollowUpEvent;
import org.sleepfollowup.survey.followup.FollowUpPublisher;
import org.sleepfollowup.survey.followup.FollowUps;
import org.sleepfollowup.survey.followup.Invitation;
import org.sleepfollowup.survey.followup.InvitationState;
import org.sleepfollowup.survey.followup.Invitations;
import org.sleepfollowup.survey.followup.Transitions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lifts what keeps a client's address from being written to. Who lifted it, and when, stays with the suppression and on
 * the timeline. What was suppressed for it and is not past its closing is sent after all, if nothing else stands against
 * it; what is past it stays as it is: nobody is asked late.
 */
@Component
public class Lifting {
    private final Suppressions suppressions;
    private final Clients clients;
    private final Clinics clinics;
    private final FollowUps followUps;
    private final Invitations invitations;
    private final Transitions transitions;
    private final FollowUpPublisher publisher;
    private final Clock clock;

    Lifting(
            Suppressions suppressions,
            Clients clients,
            Clinics clinics,
            FollowUps followUps,
            Invitations invitations,
            Transitions transitions,
            FollowUpPublisher publisher,
            Clock clock) {
        this.suppressions = suppressions;
        this.clients = clients;
        this.clinics = clinics;
        this.followUps = followUps;
        this.invitations = invitations;
        this.transitions = transitions;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Lifts what a decision says; whether staff may decide so was asked before.
     *
     * @param followUp on whose timeline it is told
     * @param what {@code opt-out}, {@code complaint}, {@code hard-bounce} or {@code soft-bounces}
     * @param by who decided
     * @return whether anything of that kind stood
     * @throws IllegalArgumentException when there is no such kind
     */
    @Transactional
    public boolean lift(FollowUp followUp, String what, String by) {
        SuppressionKind kind = SuppressionKind.find(what)
                .orElseThrow(() -> new IllegalArgumentException("Nothing of the kind " + what + " can be lifted."));
        Client client = clients.get(followUp.plan().client());
        Instant now = clock.instant();
        boolean stood = suppressions.lift(followUp, client, kind, now, by);
        if (kind == SuppressionKind.OPT_OUT) {
            stood |= clients.optIn(client.ref());
        }
        if (stood) {
            // All whom it may concern, this one among them, locked in the order in which everybody locks them.
            List<FollowUp> concerned =
                    followUps.suppressedFor(followUp, client.contact().email(), SuppressionKind.REASONS).stream()
                            .map(followUps::lock)
                            .toList();
            publisher.publish(followUps.get(followUp.id()), new FollowUpEvent.Lifted(kind.code(), by), now);
            resume(followUp, clients.get(client.ref()), concerned, now);
        }
        return stood;
    }

    private void resume(FollowUp followUp, Client client, List<FollowUp> concerned, Instant now) {
        if (suppressions.binding(followUp.clinic(), client).isPresent()) {
            return;
        }
        Clinic clinic = clinics.find(followUp.clinic()).orElseThrow();
        for (FollowUp locked : concerned) {
            // Whoever shares the address may have opted out for themselves.
            if (suppressions
                    .binding(locked.clinic(), clients.get(locked.plan().client()))
                    .isEmpty()) {
                invitations.of(locked.id()).forEach(invitation -> resume(locked, invitation, clinic, now));
            }
        }
    }

    private void resume(FollowUp followUp, Invitation invitation, Clinic clinic, Instant now) {
        Instant due = invitation.due().instant();
        boolean inTime = now.isBefore(due.plus(clinic.wave(invitation.wave()).closesAfter()));
        if (inTime
                && !followUp.isWithdrawn()
                && invitation.state() instanceof InvitationState.Suppressed(String reason)
                && SuppressionKind.REASONS.contains(reason)) {
            transitions.move(followUp, invitation, new InvitationState.Pending(0, due));
        }
    }
}
