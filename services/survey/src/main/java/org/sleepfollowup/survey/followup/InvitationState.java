package org.sleepfollowup.survey.followup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.clinic.WaveSettings;

/** What became of an invitation so far. Each state offers the moves that are legal from it, and no others. */
public sealed interface InvitationState {

    /** When it has to be looked at again; null: never. */
    default @Nullable Instant nextAt() {
        return null;
    }

    /**
     * Not sent yet.
     *
     * @param attempts failed ones so far
     * @param nextAt its due time, or a later time to try again
     */
    record Pending(int attempts, Instant nextAt) implements InvitationState {
        /** The mail server has it. The times that follow are counted from now, by the settings of now. */
        public Sent sent(Instant at, WaveSettings settings) {
            Sent sent = new Sent(at, at.plus(settings.closesAfter()), 0, null, null, null);
            return sent.remindedAfterAll(settings);
        }

        /** The mail server could not be had. */
        public Pending retriedAt(Instant later) {
            return new Pending(attempts + 1, later);
        }

        /** It waits for a better time. */
        public Pending waitingUntil(Instant later) {
            return new Pending(attempts, later);
        }
    }

    /**
     * Sent.
     *
     * @param closesAt from then on the page takes no answer
     * @param attempts failed ones of the reminder
     * @param remindAt null: no reminder is to be sent, or no more
     */
    record Sent(
            Instant at,
            Instant closesAt,
            int attempts,
            @Nullable Instant remindAt,
            @Nullable Instant remindedAt,
            @Nullable Instant answeredAt)
            implements InvitationState {

        @Override
        public @Nullable Instant nextAt() {
            return remindAt;
        }

        /** Whether the page takes answers. */
        public boolean isOpen(Instant now) {
            return now.isBefore(closesAt);
        }

        /** The reminder went out; there is one at most. */
        public Sent reminded(Instant now) {
            return new Sent(at, closesAt, 0, null, now, answeredAt);
        }

        /** The client answered: nobody is reminded of what they did. */
        public Sent answered(Instant now) {
            return new Sent(at, closesAt, attempts, null, remindedAt, now);
        }

        /** The answer was none. The reminder that it had cancelled goes out, unless its time is over. */
        public Sent unanswered(WaveSettings settings, Instant now) {
            Instant reminder = reminderBy(settings);
            boolean inTime = remindedAt == null && reminder != null && reminder.isAfter(now);
            return new Sent(at, closesAt, attempts, inTime ? reminder : null, remindedAt, null);
        }

        /** What took back the follow-up was a mistake: nobody answered, so there is a reminder again. */
        public Sent remindedAfterAll(WaveSettings settings) {
            return remindedAt == null && answeredAt == null
                    ? new Sent(at, closesAt, attempts, reminderBy(settings), null, null)
                    : this;
        }

        /** The reminder follows the settings of now; what comes earlier than it should is put off when its time comes. */
        public Sent remindedBy(WaveSettings settings) {
            Instant reminder = reminderBy(settings);
            return remindAt == null || (reminder != null && !reminder.isBefore(remindAt))
                    ? this
                    : new Sent(at, closesAt, attempts, reminder, remindedAt, answeredAt);
        }

        private @Nullable Instant reminderBy(WaveSettings settings) {
            return settings.reminderAfter().map(at::plus).orElse(null);
        }

        /** There will be no reminder. */
        public Sent withoutReminder() {
            return new Sent(at, closesAt, attempts, null, remindedAt, answeredAt);
        }

        /** The mail server could not be had for the reminder. */
        public Sent retriedAt(Instant later) {
            return new Sent(at, closesAt, attempts + 1, later, remindedAt, answeredAt);
        }

        /** The reminder waits for a better time. */
        public Sent waitingUntil(Instant later) {
            return new Sent(at, closesAt, attempts, later, remindedAt, answeredAt);
        }
    }

    /** Never sent: the client or the clinic does not want it, or nobody knows where to. */
    record Suppressed(String reason) implements InvitationState {}

    /** Never sent: it would have come too late. */
    record Expired(String reason) implements InvitationState {}

    /** Never sent: there is nothing to ask about. */
    record Withdrawn(String reason) implements InvitationState {}

    /** The mail server does not take it. */
    record Failed(String reason) implements InvitationState {}
}
