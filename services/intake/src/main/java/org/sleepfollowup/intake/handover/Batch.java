package org.sleepfollowup.intake.handover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.intake.session.Session;
import org.sleepfollowup.intake.session.SessionId;

/** Sessions on their way to Kafka together: sent one after the other without waiting, then waited for. */
final class Batch {
    private final Map<SessionId, KnownSession> known;
    private final List<Sent> sent = new ArrayList<>();
    private final List<Result> results = new ArrayList<>();

    /** @param known of these sessions before the batch */
    Batch(Map<SessionId, KnownSession> known) {
        this.known = new HashMap<>(known);
    }

    /** What is known of a session by now, the earlier ones of this batch included. */
    @Nullable
    KnownSession known(SessionId id) {
        return known.get(id);
    }

    void add(Result result) {
        results.add(result);
    }

    void addSent(Session session, KnownSession news, Future<?> acknowledgement) {
        known.put(session.id(), news);
        sent.add(new Sent(session.id(), news, acknowledgement));
        results.add(new Result.Accepted());
    }

    KnownSession news(Session session, String digest, Instant now) {
        return KnownSession.news(known(session.id()), digest, now);
    }

    /** Whether the last one has failed by now, so that waiting on for each of the others would be in vain. */
    boolean hasStalled() {
        return !sent.isEmpty() && sent.getLast().acknowledgement().state() == Future.State.FAILED;
    }

    /** Waits until each one sent is acknowledged or has failed; the producer's delivery timeout ends it. */
    Outcome await() {
        Map<SessionId, KnownSession> knownNow = new HashMap<>();
        int handedOn = 0;
        Throwable failure = null;
        for (Sent one : sent) {
            try {
                one.acknowledgement().get();
                knownNow.put(one.id(), one.news());
                handedOn++;
            } catch (ExecutionException e) {
                failure = e.getCause();
                knownNow.put(one.id(), one.news().inDoubt());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Outcome(results, knownNow, handedOn, e);
            }
        }
        return new Outcome(results, knownNow, handedOn, failure);
    }

    private record Sent(SessionId id, KnownSession news, Future<?> acknowledgement) {}

    /**
     * @param results one a session, in order; they hold only where nothing failed
     * @param known what is known from now on of the sessions that were sent
     */
    record Outcome(
            List<Result> results,
            Map<SessionId, KnownSession> known,
            int handedOn,
            @Nullable Throwable failure) {}
}
