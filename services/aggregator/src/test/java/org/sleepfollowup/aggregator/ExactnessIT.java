package org.sleepfollowup.aggregator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sleepfollowup.embedded.EmbeddedKafka;
import org.sleepfollowup.embedded.Ports;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.testing.Infrastructure;

/** Whatever befalls instances and broker in the middle of the work, the sums come to the same, and nothing is told twice. */
class ExactnessIT {
    private static final String BROKER = Infrastructure.get().bootstrapServers();
    /** Longer than any test waits. */
    private static final String LONG_SESSION = "--sleepfollowup.aggregator.session-timeout=10m";

    private static final String SHORT_SESSION = "--sleepfollowup.aggregator.session-timeout=6s";
    private static final int BACKLOG = 5_000;
    private static final long MIDDLE = BACKLOG / 8;

    private final TopicsInTest topics = new TopicsInTest(BROKER);
    private final ClinicInTest clinic = new ClinicInTest(topics, Infrastructure.PARTITIONS);

    @TempDir
    private Path folder;

    @Test
    void anInstanceThatJoinsAndOneThatLeavesInTheMiddleChangeNoSum() {
        try (RunningAggregator staying = new RunningAggregator(
                        BROKER, folder.resolve("staying"), "--sleepfollowup.aggregator.threads=2")
                .ready()) {
            AtomicBoolean enough = new AtomicBoolean();
            CompletableFuture<Void> answering = answering(enough::get);
            try (RunningAggregator leaving = new RunningAggregator(BROKER, folder.resolve("leaving")).ready()) {
                awaitMiddle(() -> leaving.counter("kafka_stream_thread_process_total") > 0);
                awaitOutcomes(topics.written(Topics.SLEEP_OUTCOME) + MIDDLE / 2);
            }
            awaitOutcomes(topics.written(Topics.SLEEP_OUTCOME) + MIDDLE / 2);
            enough.set(true);
            answering.join();
            clinic.awaitRecount();
        }
        clinic.assertNothingTwice();
    }

    @Test
    void anInstanceKilledInTheMiddleGoesOnAtOnceWhereItWasWhenItIsStartedAgain() {
        killInTheMiddle("killed", LONG_SESSION);
        try (RunningAggregator again = new RunningAggregator(BROKER, folder.resolve("killed"), LONG_SESSION)) {
            clinic.awaitRecount();
        }
        clinic.assertNothingTwice();
    }

    @Test
    void othersTakeOverFromAnInstanceKilledInTheMiddle() {
        killInTheMiddle("killed", SHORT_SESSION);
        try (RunningAggregator other = new RunningAggregator(BROKER, folder.resolve("other"), SHORT_SESSION)) {
            clinic.awaitRecount();
        }
        clinic.assertNothingTwice();
    }

    @Test
    void aBrokerThatRestartsInTheMiddleChangesNoSum() {
        Path kept = folder.resolve("kafka");
        int port = Ports.free();
        EmbeddedKafka kafka = EmbeddedKafka.start(kept, port);
        TopicsInTest its = new TopicsInTest(kafka.bootstrapServers());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            Topics.create(admin, Infrastructure.PARTITIONS, (short) 1);
        }
        ClinicInTest ofIt = new ClinicInTest(its, Infrastructure.PARTITIONS);
        ofIt.sendFollowUps(0, BACKLOG);
        try (RunningAggregator aggregator = new RunningAggregator(kafka.bootstrapServers(), folder.resolve("state"))) {
            awaitMiddle(() -> its.written(Topics.SLEEP_OUTCOME) > MIDDLE);
            kafka.close();
            kafka = EmbeddedKafka.start(kept, port);
            assertThat(its.written(Topics.SLEEP_OUTCOME)).as("a part of all").isLessThan(BACKLOG * 2L);
            ofIt.awaitRecount();
            aggregator.close(); // before its broker, which it would wait for
            ofIt.assertNothingTwice();
        } finally {
            kafka.close();
        }
    }

    /** Has a process begin on a backlog, and kills it before it is through. */
    private void killInTheMiddle(String state, String argument) {
        clinic.sendFollowUps(0, BACKLOG);
        long before = topics.written(Topics.SLEEP_OUTCOME);
        try (AggregatorProcess process = new AggregatorProcess(BROKER, folder.resolve(state), argument)) {
            awaitMiddle(() -> !process.isAlive() || topics.written(Topics.SLEEP_OUTCOME) > before + MIDDLE);
            assertThat(process.isAlive()).isTrue();
        }
        assertThat(topics.written(Topics.SLEEP_OUTCOME) - before)
                .as("outcomes told by then, a part of all")
                .isLessThan(BACKLOG * 2L);
    }

    /** Sends follow-ups until it is told that it is enough; on a thread of its own, since HTTP clients need the common pool. */
    private CompletableFuture<Void> answering(BooleanSupplier enough) {
        return CompletableFuture.runAsync(
                () -> {
                    for (int from = 0; !enough.getAsBoolean(); from += 50) {
                        clinic.sendFollowUps(from, 50);
                    }
                },
                task -> Thread.ofPlatform().name("answering").start(task));
    }

    private void awaitOutcomes(long count) {
        awaitMiddle(() -> topics.written(Topics.SLEEP_OUTCOME) > count);
    }

    private static void awaitMiddle(BooleanSupplier middle) {
        await().atMost(Duration.ofMinutes(2))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(middle::getAsBoolean);
    }
}
