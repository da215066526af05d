package org.sleepfollowup.survey.erasure;

import java.util.List;
import org.sleepfollowup.survey.followup.FollowUp;
import org.sleepfollowup.survey.followup.Invitation;
import org.sleepfollowup.survey.followup.InvitationState;
import org.sleepfollowup.survey.followup.Invitations;
import org.sleepfollowup.survey.followup.Reasons;
import org.sleepfollowup.survey.followup.Transitions;
import org.springframework.stereotype.Component;

/** What is still to be sent. */
@Component
class QueuedMail {
    private final Invitations invitations;
    private final Transitions transitions;

    QueuedMail(Invitations invitations, Transitions transitions) {
        this.invitations = invitations;
        this.transitions = transitions;
    }

    /** Sees to it that nothing more is sent of these follow-ups, which the caller holds locked; tells how many waited. */
    int withdraw(List<FollowUp> followUps) {
        return followUps.stream().mapToInt(this::withdraw).sum();
    }

    private int withdraw(FollowUp followUp) {
        List<Invitation> waiting = invitations.of(followUp.id()).stream()
                .filter(invitation -> invitation.state().nextAt() != null)
                .toList();
        waiting.forEach(invitation -> withdraw(followUp, invitation));
        return waiting.size();
    }

    private void withdraw(FollowUp followUp, Invitation invitation) {
        InvitationState state = invitation.state();
        transitions.move(
                followUp,
                invitation,
                state instanceof InvitationState.Sent sent
                        ? sent.withoutReminder()
                        : new InvitationState.Withdrawn(Reasons.ERASED));
    }
}
