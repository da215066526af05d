package org.sleepfollowup.survey.dispatch;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sleepfollowup.survey.bounce.Bounces;
import org.sleepfollowup.survey.bounce.FailureCode;
import org.sleepfollowup.survey.followup.InvitationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Reads and settles invitations in groups. One that cannot be dealt with must not keep back the others: where a group
 * fails, each is dealt with alone; the one to blame is logged, its claim runs out, and it is tried again.
 */
@Component
class Groups {
    private static final Logger log = LoggerFactory.getLogger(Groups.class);

    private final Settlement settlement;
    private final Bounces bounces;

    Groups(Settlement settlement, Bounces bounces) {
        this.settlement = settlement;
        this.bounces = bounces;
    }

    /** Those that can be read. */
    List<Case> open(List<InvitationId> ids) {
        try {
            return settlement.open(ids);
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            return ids.stream()
                    .flatMap(id -> alone(id, () -> settlement.open(List.of(id))))
                    .toList();
        }
    }

    /** What came of one that was read; nothing where it cannot be dealt with. */
    Stream<Outcome> attempt(Case read, Supplier<Outcome> attempt) {
        return alone(read.invitation().id(), () -> List.of(attempt.get()));
    }

    /** Settles what can be settled; what was refused is a bounce then. */
    void settle(List<Outcome> outcomes) {
        keep(outcomes);
        outcomes.forEach(outcome -> outcome.refusal().ifPresent(refusal -> bounced(outcome, refusal)));
    }

    private void bounced(Outcome outcome, Outcome.Refusal refusal) {
        alone(outcome.decidedUpon().id(), () -> {
            FailureCode code =
                    new FailureCode(refusal.why().status(), refusal.why().reply());
            bounces.refused(outcome.decidedUpon(), refusal.writtenTo(), code);
            return List.of();
        });
    }

    private void keep(List<Outcome> outcomes) {
        try {
            settlement.settle(outcomes);
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            for (Outcome outcome : outcomes) {
                alone(outcome.decidedUpon().id(), () -> {
                    settlement.settle(List.of(outcome));
                    return List.of();
                });
            }
        }
    }

    private static <T> Stream<T> alone(InvitationId id, Supplier<List<T>> work) {
        try {
            return work.get().stream();
        } catch (DataAccessException | TransactionException e) {
            // The database is at fault, not this one.
            throw e;
        } catch (RuntimeException e) {
            log.atError()
                    .setMessage("An invitation cannot be dealt with")
                    .addKeyValue("invitation", id)
                    .setCause(e)
                    .log();
            return Stream.empty();
        }
    }
}
