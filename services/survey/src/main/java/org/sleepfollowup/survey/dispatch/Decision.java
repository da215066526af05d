package org.sleepfollowup.survey.dispatch;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.sleepfollowup.survey.followup.InvitationState;
import org.sleepfollowup.survey.followup.InvitationState.Pending;
import org.sleepfollowup.survey.followup.InvitationState.Sent;
import org.sleepfollowup.survey.followup.Reasons;

/** What to do with an invitation that is due. Taken at the moment of sending: what was planned may no longer be right. */
sealed interface Decision {
    /** Send the invitation. */
    record Invite(Pending pending, Instant closing) implements Decision {}

    /** Send its reminder. */
    record Remind(Sent sent) implements Decision {}

    /** Send nothing; it is now in another state, or waits in the same one. */
    record Settle(InvitationState state) implements Decision {}

    /** Decides, at this moment. */
    static Decision on(Case due, Instant now) {
        return switch (due.invitation().state()) {
            case Pending pending -> onPending(due, pending, now);
            case Sent sent -> onSent(due, sent, now);
            case InvitationState.Suppressed suppressed -> new Settle(suppressed);
            case InvitationState.Expired expired -> new Settle(expired);
            case InvitationState.Withdrawn withdrawn -> new Settle(withdrawn);
            case InvitationState.Failed failed -> new Settle(failed);
        };
    }

    private static Decision onPending(Case due, Pending pending, Instant now) {
        Instant dueAt = due.dueAt();
        Instant closing = dueAt.plus(due.settings().closesAfter());
        if (!now.isBefore(closing)) {
            return new Settle(new InvitationState.Expired(Reasons.CLOSED));
        }
        if (due.suppressed().isPresent()) {
            return new Settle(
                    new InvitationState.Suppressed(due.suppressed().get().reason()));
        }
        if (!due.followUp().isConsentedTo(due.clinic())) {
            return new Settle(new InvitationState.Suppressed(Reasons.CONSENT_WITHDRAWN));
        }
        if (!due.settings().enabled()) {
            return new Settle(new InvitationState.Suppressed(Reasons.WAVE_DISABLED));
        }
        if (due.client().contact().email().isBlank()) {
            return new Settle(new InvitationState.Suppressed(Reasons.NO_ADDRESS));
        }
        if (now.isBefore(dueAt)) {
            return new Settle(pending.waitingUntil(dueAt));
        }
        return quietUntil(due, now)
                .<Decision>map(morning -> new Settle(pending.waitingUntil(earlier(morning, closing))))
                .orElseGet(() -> due.refusal() == null
                        ? new Invite(pending, closing)
                        : new Settle(new InvitationState.Suppressed(due.refusal())));
    }

    private static Decision onSent(Case due, Sent sent, Instant now) {
        Optional<Instant> remindAt = due.settings().reminderAfter().map(sent.at()::plus);
        if (sent.remindedAt() != null
                || sent.answeredAt() != null
                || remindAt.isEmpty()
                || !sent.isOpen(now)
                || due.followUp().isWithdrawn()
                || due.suppressed().isPresent()
                || !due.followUp().isConsentedTo(due.clinic())
                || !due.settings().enabled()
                || due.client().remindersOff()
                || due.client().contact().email().isBlank()) {
            return new Settle(sent.withoutReminder());
        }
        if (now.isBefore(remindAt.get())) {
            return new Settle(sent.waitingUntil(remindAt.get()));
        }
        return quietUntil(due, now)
                .<Decision>map(morning -> new Settle(sent.waitingUntil(morning)))
                .orElseGet(() -> new Remind(sent));
    }

    private static Optional<Instant> quietUntil(Case due, Instant now) {
        ZoneId zone = due.client().zoneAt(due.clinic());
        return due.clinic().quiet().endAfter(now, zone);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
