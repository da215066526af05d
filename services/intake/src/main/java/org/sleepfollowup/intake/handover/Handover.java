package org.sleepfollowup.intake.handover;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.sleepfollowup.intake.clinic.Clinic;
import org.sleepfollowup.intake.session.Session;
import org.sleepfollowup.intake.session.SessionId;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands sessions on to Kafka, each content once. A digest is kept only of what the broker has acknowledged: whatever fails
 * or is killed in between, the sender's next try hands it on, and the survey service forgives the rare second copy.
 */
@Component
public class Handover {
    private final KnownSessions knownSessions;
    private final Digests digests;
    private final SessionPublisher publisher;
    private final Results results;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Handover(
            KnownSessions knownSessions,
            Digests digests,
            SessionPublisher publisher,
            Results results,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.knownSessions = knownSessions;
        this.digests = digests;
        this.publisher = publisher;
        this.results = results;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes sessions in their order; the same one may be among them more than once.
     *
     * @param sessions a few hundred at most: a transaction holds them locked until Kafka has answered
     * @return one result a session, in the same order
     * @throws HandoverFailedException when Kafka or the database is away
     */
    public List<Result> take(Clinic clinic, List<Session> sessions) {
        Batch.Outcome outcome;
        try {
            outcome = Objects.requireNonNull(transaction.execute(status -> handOn(clinic, sessions)));
        } catch (DataAccessException | TransactionException e) {
            throw new HandoverFailedException("The database", 0, e);
        }
        Throwable failure = outcome.failure();
        if (failure != null) {
            throw new HandoverFailedException("Kafka", outcome.handedOn(), failure);
        }
        outcome.results().forEach(results::count);
        return outcome.results();
    }

    private Batch.Outcome handOn(Clinic clinic, List<Session> sessions) {
        List<SessionId> ids = sessions.stream().map(Session::id).toList();
        knownSessions.lock(clinic.id(), ids);
        Batch batch = new Batch(knownSessions.find(clinic.id(), ids));
        for (Session session : sessions) {
            add(batch, clinic, session);
            if (batch.hasStalled()) {
                break;
            }
        }
        Batch.Outcome outcome = batch.await();
        if (!outcome.known().isEmpty()) {
            knownSessions.save(clinic.id(), outcome.known());
        }
        return outcome;
    }

    private void add(Batch batch, Clinic clinic, Session session) {
        KnownSession known = batch.known(session.id());
        String digest = digests.of(clinic.id(), session);
        var whyNotAsked = session.whyNotAsked(clinic.asksWithoutConsent());
        if (known == null && whyNotAsked.isPresent()) {
            batch.add(new Result.Skipped(whyNotAsked.get().sentence()));
        } else if (known != null && known.digest().equals(digest)) {
            batch.add(new Result.Unchanged());
        } else {
            KnownSession news = batch.news(session, digest, clock.instant());
            batch.addSent(session, news, publisher.publish(clinic.id(), session, news.receivedAt()));
        }
    }
}
