package org.sleepfollowup.survey.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.sleepfollowup.survey.bounce.Bounces;
import org.sleepfollowup.survey.bounce.FailureCode;
import org.sleepfollowup.survey.followup.InvitationId;
import org.sleepfollowup.survey.followup.InvitationState;
import org.sleepfollowup.survey.followup.InvitationState.Pending;
import org.sleepfollowup.survey.followup.InvitationState.Sent;
import org.sleepfollowup.survey.followup.Reasons;
import org.sleepfollowup.survey.mail.Delivery;
import org.sleepfollowup.survey.mail.Letter;
import org.sleepfollowup.survey.mail.PostOffice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Deals with what is due: claims a batch, decides on each, sends, and keeps what became of it before the next. */
@Component
class Dispatcher {
    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

    private final Claims claims;
    private final Settlement settlement;
    private final PostOffice postOffice;
    private final Bounces bounces;
    private final DispatchSettings settings;
    private final Clock clock;

    Dispatcher(
            Claims claims,
            Settlement settlement,
            PostOffice postOffice,
            Bounces bounces,
            DispatchSettings settings,
            Clock clock) {
        this.claims = claims;
        this.settlement = settlement;
        this.postOffice = postOffice;
        this.bounces = bounces;
        this.settings = settings;
        this.clock = clock;
    }

    /** Deals with a batch; says whether more may be due. */
    boolean round() {
        Instant now = clock.instant();
        Instant renewAt = now.plus(settings.lease().dividedBy(2));
        List<InvitationId> due = claims.claim(settings.batchSize(), now, now.plus(settings.lease()));
        boolean mailServerThere = true;
        for (int i = 0; i < due.size(); i++) {
            Instant at = clock.instant();
            if (!at.isBefore(renewAt)) {
                claims.renew(due.subList(i, due.size()), at.plus(settings.lease()));
                renewAt = at.plus(settings.lease().dividedBy(2));
            }
            mailServerThere &= dealWith(due.get(i), mailServerThere);
        }
        return due.size() == settings.batchSize();
    }

    private boolean dealWith(InvitationId id, boolean mailServerThere) {
        try {
            return dealWith(settlement.open(id), mailServerThere);
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            // One that cannot be dealt with must not keep back the others; its claim runs out, and it is tried again.
            log.atError()
                    .setMessage("An invitation cannot be dealt with")
                    .addKeyValue("invitation", id)
                    .setCause(e)
                    .log();
            return mailServerThere;
        }
    }

    /** Says whether there is a mail server, as far as this showed. */
    private boolean dealWith(Case due, boolean mailServerThere) {
        return switch (Decision.on(due, clock.instant())) {
            case Decision.Settle(InvitationState state) -> {
                settlement.settle(due.invitation(), state);
                yield true;
            }
            case Decision.Invite(Pending pending, Instant closing) -> {
                Delivery delivery = deliver(due.letter(Letter.Kind.INVITATION), mailServerThere);
                settlement.settle(due.invitation(), invited(due, pending, closing, delivery));
                noteRefusal(due, delivery);
                yield !(delivery instanceof Delivery.NobodyThere);
            }
            case Decision.Remind(Sent sent) -> {
                Delivery delivery = deliver(due.letter(Letter.Kind.REMINDER), mailServerThere);
                settlement.settle(due.invitation(), reminded(sent, delivery));
                noteRefusal(due, delivery);
                yield !(delivery instanceof Delivery.NobodyThere);
            }
        };
    }

    /** After it was settled: should a crash come between, the next email is refused as well. */
    private void noteRefusal(Case due, Delivery delivery) {
        if (delivery instanceof Delivery.Refused refused) {
            bounces.refused(due.invitation(), new FailureCode(refused.status(), refused.reply()));
        }
    }

    private Delivery deliver(Letter letter, boolean mailServerThere) {
        return mailServerThere ? postOffice.deliver(letter) : new Delivery.NobodyThere();
    }

    private InvitationState invited(Case due, Pending pending, Instant closing, Delivery delivery) {
        Instant now = clock.instant();
        return switch (delivery) {
            case Delivery.Accepted() -> pending.sent(now, due.settings());
            case Delivery.Refused refused -> new InvitationState.Failed(Reasons.REJECTED);
            case Delivery.Unaddressable() -> new InvitationState.Suppressed(Reasons.UNUSABLE_ADDRESS);
            case Delivery.Delayed(), Delivery.NobodyThere() ->
                pending.retriedAt(backOff().next(pending.attempts(), now, closing));
        };
    }

    private InvitationState reminded(Sent sent, Delivery delivery) {
        Instant now = clock.instant();
        return switch (delivery) {
            case Delivery.Accepted() -> sent.reminded(now);
            case Delivery.Refused refused -> sent.withoutReminder();
            case Delivery.Unaddressable() -> sent.withoutReminder();
            case Delivery.Delayed(), Delivery.NobodyThere() ->
                sent.retriedAt(backOff().next(sent.attempts(), now, sent.closesAt()));
        };
    }

    private BackOff backOff() {
        return new BackOff(settings.firstRetry(), settings.longestRetry(), ThreadLocalRandom.current());
    }
}
