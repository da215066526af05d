package org.sleepfollowup.survey.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.sleepfollowup.survey.followup.InvitationState;
import org.sleepfollowup.survey.followup.InvitationState.Pending;
import org.sleepfollowup.survey.followup.InvitationState.Sent;
import org.sleepfollowup.survey.followup.Reasons;
import org.sleepfollowup.survey.mail.Delivery;
import org.sleepfollowup.survey.mail.Letter;
import org.sleepfollowup.survey.mail.PostOffice;
import org.springframework.stereotype.Component;

/** Decides on an invitation that is due, sends what is to be sent, and says what came of it. */
@Component
class Sending {
    private final PostOffice postOffice;
    private final Outage outage;
    private final DispatchSettings settings;
    private final Clock clock;

    Sending(PostOffice postOffice, Outage outage, DispatchSettings settings, Clock clock) {
        this.postOffice = postOffice;
        this.outage = outage;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Deals with one.
     *
     * @param alreadySent the mail server has its email; only the invitation does not say so, because an instance crashed
     * @param notes take it when the mail server took an email; what they took before is noted before that
     */
    Outcome dealWith(Case due, boolean alreadySent, HandedOver.Notes notes) {
        return alreadySent ? new Outcome(due.invitation(), sent(due)) : decideAndSend(due, notes);
    }

    private InvitationState sent(Case due) {
        return switch (due.invitation().state()) {
            case Pending pending -> pending.sent(clock.instant(), due.settings());
            case Sent sent -> sent.reminded(clock.instant());
            case InvitationState other -> other;
        };
    }

    private Outcome decideAndSend(Case due, HandedOver.Notes notes) {
        return switch (Decision.on(due, clock.instant())) {
            case Decision.Settle(InvitationState state) -> new Outcome(due.invitation(), state);
            case Decision.Invite(Pending pending, Instant closing) -> {
                Delivery delivery = deliver(due, Letter.Kind.INVITATION, notes);
                yield Outcome.of(due, invited(due, pending, closing, delivery), delivery);
            }
            case Decision.Remind(Sent sent) -> {
                Delivery delivery = deliver(due, Letter.Kind.REMINDER, notes);
                yield Outcome.of(due, reminded(sent, delivery), delivery);
            }
        };
    }

    private Delivery deliver(Case due, Letter.Kind kind, HandedOver.Notes notes) {
        Delivery delivery = postOffice.deliver(due.letter(kind), notes::keep);
        switch (delivery) {
            case Delivery.Accepted() -> {
                notes.note(due.invitation().id());
                outage.somebodyThere();
            }
            case Delivery.Refused refused -> outage.somebodyThere();
            case Delivery.Delayed delayed -> outage.somebodyThere();
            case Delivery.Interrupted interrupted -> outage.somebodyThere();
            // What these say of the mail server is known elsewhere, or nothing.
            case Delivery.NobodyThere nobody -> {}
            case Delivery.Unaddressable unaddressable -> {}
            case Delivery.NotYet notYet -> {}
        }
        return delivery;
    }

    private InvitationState invited(Case due, Pending pending, Instant closing, Delivery delivery) {
        Instant now = clock.instant();
        return switch (delivery) {
            case Delivery.Accepted() -> pending.sent(now, due.settings());
            case Delivery.Refused(int reply, String status) -> new InvitationState.Failed(Reasons.REJECTED);
            case Delivery.Unaddressable() -> new InvitationState.Suppressed(Reasons.UNUSABLE_ADDRESS);
            case Delivery.Delayed(var stage) -> pending.retriedAt(backOff().next(pending.attempts(), now, closing));
            case Delivery.Interrupted(var stage) ->
                pending.waitingUntil(backOff().next(0, now, closing));
            case Delivery.NotYet(Instant turn) -> pending.waitingUntil(earlier(turn, closing));
            case Delivery.NobodyThere() -> pending.waitingUntil(earlier(outage.nobodyThere(), closing));
        };
    }

    private InvitationState reminded(Sent sent, Delivery delivery) {
        Instant now = clock.instant();
        return switch (delivery) {
            case Delivery.Accepted() -> sent.reminded(now);
            case Delivery.Refused(int reply, String status) -> sent.withoutReminder();
            case Delivery.Unaddressable() -> sent.withoutReminder();
            case Delivery.Delayed(var stage) -> sent.retriedAt(backOff().next(sent.attempts(), now, sent.closesAt()));
            case Delivery.Interrupted(var stage) -> sent.waitingUntil(backOff().next(0, now, sent.closesAt()));
            case Delivery.NotYet(Instant turn) -> sent.waitingUntil(earlier(turn, sent.closesAt()));
            case Delivery.NobodyThere() -> sent.waitingUntil(earlier(outage.nobodyThere(), sent.closesAt()));
        };
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private BackOff backOff() {
        return new BackOff(settings.firstRetry(), settings.longestRetry(), ThreadLocalRandom.current());
    }
}
