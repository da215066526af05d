package org.sleepfollowup.survey.dispatch;

import org.sleepfollowup.survey.followup.InvitationState;
import org.sleepfollowup.survey.followup.InvitationState.Pending;
import org.sleepfollowup.survey.followup.InvitationState.Sent;

/**
 * Puts together what became of an email and what became of its invitation while the email was on its way. An answer, a
 * withdrawal or an opt-out that came first stands; an email that went out did go out.
 */
final class Meanwhile {
    private Meanwhile() {}

    /**
     * The state that holds.
     *
     * @param before as it was when the email was decided upon
     * @param after as it would be had nothing else happened
     * @param current as it is
     */
    static InvitationState reconcile(InvitationState before, InvitationState after, InvitationState current) {
        if (current.equals(before)) {
            return after;
        }
        if (!(after instanceof Sent sent)) {
            return current;
        }
        return switch (current) {
            case Pending moved -> sent;
            case Sent changed -> withReminder(changed, sent);
            case InvitationState.Suppressed suppressed -> sent.withoutReminder();
            case InvitationState.Expired expired -> sent.withoutReminder();
            case InvitationState.Withdrawn withdrawn -> sent.withoutReminder();
            case InvitationState.Failed failed -> sent.withoutReminder();
        };
    }

    private static Sent withReminder(Sent changed, Sent sent) {
        return sent.remindedAt() == null ? changed : changed.reminded(sent.remindedAt());
    }
}
