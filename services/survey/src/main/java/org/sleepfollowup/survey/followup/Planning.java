package org.sleepfollowup.survey.followup;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sleepfollowup.survey.clinic.ClinicId;
import org.sleepfollowup.survey.clinic.Wave;
import org.sleepfollowup.survey.followup.InvitationState.Expired;
import org.sleepfollowup.survey.followup.InvitationState.Pending;
import org.sleepfollowup.survey.followup.InvitationState.Suppressed;
import org.sleepfollowup.survey.followup.InvitationState.Withdrawn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes follow-ups, and changes them when a session turns out to be other than was said. */
@Component
public class Planning {
    /**
     * What came of a proposal.
     *
     * @param moved it stands under another therapist than before, and its answers are not there yet
     */
    public record Planned(FollowUp followUp, boolean moved) {}

    private final FollowUps followUps;
    private final Invitations invitations;
    private final Transitions transitions;
    private final FollowUpPublisher publisher;
    private final FollowUpSessionPublisher sessions;
    private final Clock clock;

    Planning(
            FollowUps followUps,
            Invitations invitations,
            Transitions transitions,
            FollowUpPublisher publisher,
            FollowUpSessionPublisher sessions,
            Clock clock) {
        this.transitions = transitions;
        this.followUps = followUps;
        this.invitations = invitations;
        this.publisher = publisher;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Makes the follow-up what is proposed, whatever it was; nothing is told where nothing changes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Planned plan(Proposal proposal) {
        Map<Boolean, List<FollowUp>> known = followUps.lockOf(proposal.clinic(), proposal.session()).stream()
                .collect(Collectors.partitioningBy(
                        one -> one.plan().client().equals(proposal.plan().client())));
        known.getOrDefault(false, List.of()).forEach(others -> withdraw(others, Reasons.CLIENT_CHANGED));
        return known.getOrDefault(true, List.of()).stream()
                .findFirst()
                .map(own -> planAgain(own, proposal))
                .orElseGet(() -> planAnew(proposal));
    }

    /** There is nothing to ask after this session; what was planned for it is taken back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(ClinicId clinic, SessionId session, String reason) {
        followUps.lockOf(clinic, session).forEach(known -> withdraw(known, reason));
    }

    private void withdraw(FollowUp known, String reason) {
        if (known.isWithdrawn()) {
            return;
        }
        FollowUp withdrawn = known.withdrawn(reason);
        followUps.save(withdrawn);
        invitations.of(known.id()).forEach(invitation -> withdraw(withdrawn, invitation, reason));
        publisher.publish(withdrawn, new FollowUpEvent.Withdrawn(reason), clock.instant());
    }

    private void withdraw(FollowUp withdrawn, Invitation invitation, String reason) {
        switch (invitation.state()) {
            case Pending pending -> transitions.move(withdrawn, invitation, new Withdrawn(reason));
            case InvitationState.Sent sent -> transitions.move(withdrawn, invitation, sent.withoutReminder());
            case Suppressed suppressed -> {}
            case Expired expired -> {}
            case Withdrawn already -> {}
            case InvitationState.Failed failed -> {}
        }
    }

    private Planned planAnew(Proposal proposal) {
        FollowUp followUp = new FollowUp(
                new FollowUpId(UUID.randomUUID()),
                proposal.clinic(),
                proposal.session(),
                proposal.therapist(),
                proposal.night(),
                proposal.plan(),
                null,
                proposal.consentUnstated());
        followUps.add(followUp);
        sessions.publish(followUp.clinic(), followUp.id(), proposal.session(), clock.instant());
        publisher.publish(followUp, new FollowUpEvent.Planned(proposal.plan()), clock.instant());
        proposal.waves().forEach(wave -> begin(followUp, wave, proposal));
        return new Planned(followUp, false);
    }

    private Planned planAgain(FollowUp known, Proposal proposal) {
        Instant now = clock.instant();
        boolean moved = !known.therapist().equals(proposal.therapist());
        if (moved && !known.isWithdrawn()) {
            publisher.publish(known, new FollowUpEvent.Withdrawn(Reasons.THERAPIST_CHANGED), now);
        }
        FollowUp planned = known.planned(proposal);
        if (!planned.equals(known)) {
            followUps.save(planned);
        }
        if (!planned.isToldLike(known)) {
            publisher.publish(planned, told(planned, known), now);
        }
        settle(planned, known, proposal);
        return new Planned(planned, moved);
    }

    private static FollowUpEvent told(FollowUp planned, FollowUp known) {
        return planned.isAskedLike(known)
                ? new FollowUpEvent.Amended(planned.plan(), Reasons.SESSION_CHANGED)
                : new FollowUpEvent.Planned(planned.plan());
    }

    private void settle(FollowUp planned, FollowUp former, Proposal proposal) {
        Map<Wave, Invitation> known =
                invitations.of(planned.id()).stream().collect(Collectors.toMap(Invitation::wave, Function.identity()));
        for (Proposal.DueWave wave : proposal.waves()) {
            Invitation before = known.get(wave.settings().wave());
            if (before == null) {
                begin(planned, wave, proposal);
                continue;
            }
            Invitation after = wanted(again(before, wave, planned, former), proposal);
            if (!after.equals(before)) {
                transitions.replace(planned, before, after);
            }
        }
    }

    private Invitation again(Invitation before, Proposal.DueWave wave, FollowUp planned, FollowUp former) {
        Instant now = clock.instant();
        Invitation after = before.plannedAgain(wave.settings(), wave.due(), now);
        if (former.isWithdrawn()) {
            after = after.remindedAfterAll(wave.settings());
        }
        return former.therapist().equals(planned.therapist())
                ? after
                : after.freedOf(Obstacle.THERAPIST, wave.settings(), wave.due(), now);
    }

    private void begin(FollowUp followUp, Proposal.DueWave wave, Proposal proposal) {
        Invitation first = Invitation.planned(followUp.id(), wave.settings(), wave.due(), clock.instant());
        transitions.begin(followUp, wanted(first, proposal));
    }

    private static Invitation wanted(Invitation invitation, Proposal proposal) {
        return !proposal.wanted() && invitation.state() instanceof Pending
                ? invitation.in(new Suppressed(Reasons.OPTED_OUT))
                : invitation;
    }
}
