package org.sleepfollowup.aggregator.running;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Runs the topology for as long as the application runs. A run that fails, because a topic is missing or the broker refuses,
 * is followed by the next one after a pause that grows; the application itself goes on.
 */
@Component
final class SleepStreams implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(SleepStreams.class);
    private static final long FIRST_PAUSE_MS = 500;
    private static final long LONGEST_PAUSE_MS = 30_000;

    private final StreamsProperties properties;
    private final AggregatorSettings settings;
    private final MeterRegistry registry;
    private volatile @Nullable StreamsRun current;
    private @Nullable Thread keeper;
    private CompletableFuture<Void> stopping = new CompletableFuture<>();

    SleepStreams(StreamsProperties properties, AggregatorSettings settings, MeterRegistry registry) {
        this.properties = properties;
        this.settings = settings;
        this.registry = registry;
    }

    /** The state of the current run; empty between two. */
    Optional<KafkaStreams.State> state() {
        return Optional.ofNullable(current).map(StreamsRun::state);
    }

    @Override
    public synchronized void start() {
        if (keeper == null) {
            CompletableFuture<Void> stop = new CompletableFuture<>();
            stopping = stop;
            keeper = Thread.ofPlatform().name("aggregator-streams").start(() -> keepRunning(stop));
        }
    }

    @Override
    public synchronized void stop() {
        Thread running = keeper;
        if (running == null) {
            return;
        }
        stopping.complete(null);
        try {
            running.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        keeper = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return keeper != null;
    }

    private void keepRunning(CompletableFuture<Void> stop) {
        BackOff backOff = backOff();
        BackOffExecution pauses = backOff.start();
        while (!stop.isDone()) {
            if (runOnce(stop)) {
                pauses = backOff.start();
            }
            pause(stop, pauses.nextBackOff());
        }
    }

    /** Whether it came to run before it ended. */
    private boolean runOnce(CompletableFuture<Void> stop) {
        try (StreamsRun run = StreamsRun.start(properties, settings.memory().toBytes(), registry)) {
            current = run;
            CompletableFuture.anyOf(run.ended(), stop).join();
            return run.hasRun();
        } catch (RuntimeException | LinkageError e) {
            // Errors of RocksDB's library too: a keeper that ended in silence would promise a next try for ever.
            log.atError()
                    .setMessage("The streams could not be started")
                    .setCause(e)
                    .log();
            return false;
        } finally {
            current = null;
        }
    }

    private static void pause(CompletableFuture<Void> stop, long millis) {
        try {
            stop.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // The pause is over.
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("Nothing interrupts or fails this wait.", e);
        }
    }

    private static BackOff backOff() {
        ExponentialBackOff backOff = new ExponentialBackOff(FIRST_PAUSE_MS, 2);
        backOff.setMaxInterval(LONGEST_PAUSE_MS);
        return backOff;
    }
}
