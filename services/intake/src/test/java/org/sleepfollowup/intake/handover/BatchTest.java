package org.sleepfollowup.intake.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.intake.session.Client;
import org.sleepfollowup.intake.session.Session;
import org.sleepfollowup.intake.session.SessionId;
import org.sleepfollowup.intake.session.Status;
import org.sleepfollowup.intake.session.Therapist;
import org.sleepfollowup.intake.session.Treatment;

class BatchTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T04:00:00Z"), ZoneOffset.UTC);
    private static final Future<?> ACKNOWLEDGED = CompletableFuture.completedFuture("ok");
    private static final Future<?> FAILED = CompletableFuture.failedFuture(new IllegalStateException("broker away"));

    private final Batch batch = new Batch(Map.of());

    @Test
    void whatWasNotAcknowledgedIsInDoubt() {
        send("A-1", "d1", ACKNOWLEDGED);
        send("A-2", "d2", FAILED);
        send("A-3", "d3", ACKNOWLEDGED);
        Batch.Outcome outcome = batch.await();
        assertThat(outcome.handedOn()).isEqualTo(2);
        assertThat(outcome.known()).containsOnly(known("A-1", "d1", 0), known("A-2", "", 0), known("A-3", "d3", 0));
        assertThat(outcome.failure()).hasMessage("broker away");
    }

    @Test
    void ofOneSessionTheLastCounts() {
        send("A-1", "d1", ACKNOWLEDGED);
        send("A-1", "d2", FAILED);
        send("A-1", "d3", ACKNOWLEDGED);
        send("A-2", "d1", ACKNOWLEDGED);
        send("A-2", "d2", FAILED);
        assertThat(batch.await().known()).containsOnly(known("A-1", "d3", 2), known("A-2", "", 1));
    }

    @Test
    void aFailureAtOnceStallsTheBatchAndOneUnderWayDoesNot() {
        assertThat(batch.hasStalled()).isFalse();
        send("A-1", "d1", new CompletableFuture<>());
        assertThat(batch.hasStalled()).isFalse();
        send("A-2", "d2", FAILED);
        assertThat(batch.hasStalled()).isTrue();
    }

    private static Map.Entry<SessionId, KnownSession> known(String id, String digest, int millisLater) {
        return Map.entry(
                new SessionId(id), new KnownSession(digest, CLOCK.instant().plusMillis(millisLater)));
    }

    private void send(String id, String digest, Future<?> acknowledgement) {
        Session session = aSession(id);
        batch.addSent(session, batch.news(session, digest, CLOCK.instant()), acknowledgement);
    }

    private static Session aSession(String id) {
        return new Session(
                new SessionId(id),
                Status.COMPLETED,
                new Therapist("t-1", null),
                new Client("c-1", null, null, null, null, List.of()),
                new Treatment(null, CLOCK.instant(), null, List.of(), null, null, null),
                null,
                null);
    }
}
