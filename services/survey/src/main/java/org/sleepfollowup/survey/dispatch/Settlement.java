package org.sleepfollowup.survey.dispatch;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sleepfollowup.survey.caps.Turn;
import org.sleepfollowup.survey.caps.Turns;
import org.sleepfollowup.survey.client.Client;
import org.sleepfollowup.survey.client.ClientRef;
import org.sleepfollowup.survey.client.Clients;
import org.sleepfollowup.survey.clinic.Clinic;
import org.sleepfollowup.survey.clinic.ClinicId;
import org.sleepfollowup.survey.clinic.Clinics;
import org.sleepfollowup.survey.followup.FollowUp;
import org.sleepfollowup.survey.followup.FollowUpId;
import org.sleepfollowup.survey.followup.FollowUps;
import org.sleepfollowup.survey.followup.Invitation;
import org.sleepfollowup.survey.followup.InvitationId;
import org.sleepfollowup.survey.followup.InvitationState;
import org.sleepfollowup.survey.followup.Invitations;
import org.sleepfollowup.survey.followup.Transitions;
import org.sleepfollowup.survey.suppression.SuppressionKind;
import org.sleepfollowup.survey.suppression.Suppressions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what bears on invitations, and keeps what became of them: many at a time, since each by itself costs as much. */
@Component
class Settlement {
    private static final Logger log = LoggerFactory.getLogger(Settlement.class);

    private final FollowUps followUps;
    private final Invitations invitations;
    private final Clients clients;
    private final Clinics clinics;
    private final Suppressions suppressions;
    private final Turns turns;
    private final Transitions transitions;
    private final HandedOver handedOver;
    private final Claims claims;
    private final Clock clock;

    Settlement(
            FollowUps followUps,
            Invitations invitations,
            Clients clients,
            Clinics clinics,
            Suppressions suppressions,
            Turns turns,
            Transitions transitions,
            HandedOver handedOver,
            Claims claims,
            Clock clock) {
        this.claims = claims;
        this.turns = turns;
        this.clock = clock;
        this.followUps = followUps;
        this.invitations = invitations;
        this.clients = clients;
        this.clinics = clinics;
        this.suppressions = suppressions;
        this.transitions = transitions;
        this.handedOver = handedOver;
    }

    /**
     * What bears on each of these invitations now, in their order. The follow-ups of those that could be sent now take their
     * turn, or are refused it.
     */
    @Transactional
    public List<Case> open(List<InvitationId> ids) {
        List<Case> due = read(ids);
        Instant now = clock.instant();
        Map<FollowUpId, String> refused = turns.refused(
                due.stream()
                        .filter(read -> Decision.on(read, now) instanceof Decision.Invite)
                        .map(read -> new Turn(read.followUp(), read.client(), read.clinic()))
                        .toList(),
                now);
        return due.stream()
                .map(read -> read.refused(refused.get(read.followUp().id())))
                .toList();
    }

    private List<Case> read(List<InvitationId> ids) {
        Map<InvitationId, Invitation> due = invitations.all(ids);
        Map<FollowUpId, FollowUp> theirs =
                followUps.all(due.values().stream().map(Invitation::followUp).collect(Collectors.toSet()));
        // Locked, so that an opt-out that is under way is waited for and seen.
        Map<ClientRef, Client> asked = clients.lockAll(theirs.values().stream()
                .map(followUp -> followUp.plan().client())
                .collect(Collectors.toSet()));
        Map<ClinicId, Clinic> asking = theirs.values().stream()
                .map(FollowUp::clinic)
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> clinics.find(id).orElseThrow()));
        Map<ClientRef, SuppressionKind> suppressed = suppressions.binding(theirs.values().stream()
                .map(followUp -> new Suppressions.Addressee(
                        followUp.clinic(),
                        requireNonNull(asked.get(followUp.plan().client()))))
                .distinct()
                .toList());
        return ids.stream()
                .map(due::get)
                .filter(Objects::nonNull)
                .map(invitation -> {
                    FollowUp followUp = requireNonNull(theirs.get(invitation.followUp()));
                    Client client = requireNonNull(asked.get(followUp.plan().client()));
                    return new Case(
                            invitation,
                            followUp,
                            client,
                            requireNonNull(asking.get(followUp.clinic())),
                            Optional.ofNullable(suppressed.get(client.ref())));
                })
                .toList();
    }

    /**
     * Keeps the new states and tells of them. Where an invitation has meanwhile come to another state than the one that was
     * decided upon, that one stands, and what was sent is told besides.
     */
    @Transactional
    public void settle(List<Outcome> outcomes) {
        Map<FollowUpId, FollowUp> locked = followUps.lockAll(outcomes.stream()
                .map(outcome -> outcome.decidedUpon().followUp())
                .collect(Collectors.toSet()));
        Map<InvitationId, Invitation> current = invitations.all(
                outcomes.stream().map(outcome -> outcome.decidedUpon().id()).toList());
        List<Transitions.Move> moves = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            Invitation now = current.get(outcome.decidedUpon().id());
            if (now != null) {
                moves.add(new Transitions.Move(
                        requireNonNull(locked.get(now.followUp())), now, reconciled(outcome, now)));
            }
        }
        transitions.moveAll(moves);
        handedOver.forget(
                outcomes.stream().map(outcome -> outcome.decidedUpon().id()).toList());
    }

    private static InvitationState reconciled(Outcome outcome, Invitation now) {
        if (!now.equals(outcome.decidedUpon())) {
            log.atInfo()
                    .setMessage("An invitation changed while it was being dealt with")
                    .addKeyValue("invitation", now.id())
                    .log();
        }
        return Meanwhile.reconcile(outcome.decidedUpon().state(), outcome.state(), now.state());
    }
}
