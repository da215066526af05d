package org.sleepfollowup.survey.followup;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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
        Optional<FollowUp> before = followUps.lockOf(proposal.clinic(), proposal.session());
        return before.map(known -> planAgain(known, proposal)).orElseGet(() -> planAnew(proposal));
    }

    /** There is nothing to ask after this session; what was planned for it is taken back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(ClinicId clinic, SessionId session, String reason) {
        followUps.lockOf(clinic, session).filter(known -> !known.isWithdrawn()).ifPresent(known -> {
            FollowUp withdrawn = known.withdrawn(reason);
            followUps.save(withdrawn);
            invitations.of(known.id()).forEach(invitation -> withdraw(invitation, reason));
            publisher.publish(withdrawn, new FollowUpEvent.Withdrawn(reason), clock.instant());
        });
    }

    private void withdraw(Invitation invitation, String reason) {
        switch (invitation.state()) {
            case Pending pending -> invitations.save(invitation.in(new Withdrawn(reason)));
            case InvitationState.Sent sent -> invitations.save(invitation.in(sent.withoutReminder()));
            case Suppressed suppressed -> {}
            case Expired expired -> {}
            case Withdrawn withdrawn -> {}
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
                null);
        followUps.add(followUp);
        sessions.publish(followUp.clinic(), followUp.id(), proposal.session(), clock.instant());
        publisher.publish(followUp, new FollowUpEvent.Planned(proposal.plan()), clock.instant());
        settle(followUp, proposal);
        return new Planned(followUp, false);
    }

    private Planned planAgain(FollowUp known, Proposal proposal) {
        Instant now = clock.instant();
        boolean moved = !known.therapist().equals(proposal.therapist());
        if (moved && !known.isWithdrawn()) {
            publisher.publish(known, new FollowUpEvent.Withdrawn(Reasons.THERAPIST_CHANGED), now);
        }
        FollowUp planned = known.planned(proposal.therapist(), proposal.night(), proposal.plan());
        if (!planned.equals(known)) {
            followUps.save(planned);
            publisher.publish(planned, new FollowUpEvent.Planned(proposal.plan()), now);
        }
        settle(planned, proposal);
        return new Planned(planned, moved);
    }

    private void settle(FollowUp followUp, Proposal proposal) {
        Instant now = clock.instant();
        Map<Wave, Invitation> known =
                invitations.of(followUp.id()).stream().collect(Collectors.toMap(Invitation::wave, Function.identity()));
        for (Proposal.DueWave wave : proposal.waves()) {
            Invitation before = known.get(wave.settings().wave());
            Invitation after = before == null
                    ? Invitation.planned(followUp.id(), wave.settings(), wave.due(), now)
                    : before.plannedAgain(wave.settings(), wave.due(), now);
            if (!proposal.wanted() && after.state() instanceof Pending) {
                after = after.in(new Suppressed(Reasons.OPTED_OUT));
            }
            if (before == null) {
                transitions.begin(followUp, after);
            } else if (!after.equals(before)) {
                transitions.replace(followUp, before, after);
            }
        }
    }
}
