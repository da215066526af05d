package org.sleepfollowup.aggregator.running;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.sleepfollowup.aggregator.SleepTopology;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One life of the topology, from its start to its end or its first failure that is not transient. */
final class StreamsRun implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(StreamsRun.class);
    private static final CloseOptions LEAVING = CloseOptions.groupMembershipOperation(
                    GroupMembershipOperation.LEAVE_GROUP)
            .withTimeout(Duration.ofSeconds(30));

    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final RocksMemory memory;
    private final KafkaStreams streams;
    private final KafkaStreamsMetrics metrics;
    private volatile boolean hasRun;

    private StreamsRun(RocksMemory memory, Properties properties, SleepTopology topology) {
        this.memory = memory;
        this.streams = new KafkaStreams(built(topology, properties), properties);
        this.metrics = new KafkaStreamsMetrics(streams);
    }

    /**
     * Starts one.
     *
     * @throws org.apache.kafka.common.KafkaException when it cannot even begin, for instance with an unknown host
     */
    static StreamsRun start(StreamsProperties properties, long memoryBytes, MeterRegistry registry) {
        RocksMemory memory = new RocksMemory(memoryBytes);
        StreamsRun run;
        try {
            run = new StreamsRun(memory, properties.with(memory), properties.topology());
        } catch (RuntimeException | LinkageError e) {
            memory.close();
            throw e;
        }
        try {
            run.begin(registry);
            return run;
        } catch (RuntimeException | LinkageError e) {
            run.close();
            throw e;
        }
    }

    private void begin(MeterRegistry registry) {
        metrics.bindTo(registry);
        streams.setUncaughtExceptionHandler(this::respond);
        streams.setStateListener((is, was) -> {
            switch (is) {
                case RUNNING -> hasRun = true;
                case ERROR -> ended.complete(null);
                default -> {
                    // On the way to one of these, or closed by ourselves.
                }
            }
        });
        streams.start();
    }

    private static Topology built(SleepTopology topology, Properties properties) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        topology.addTo(builder);
        return builder.build(properties);
    }

    private StreamThreadExceptionResponse respond(Throwable failure) {
        boolean isTransient = isTransient(failure);
        log.atError()
                .setMessage("A stream thread failed")
                .addKeyValue("transient", isTransient)
                .setCause(failure)
                .log();
        return isTransient
                ? StreamThreadExceptionResponse.REPLACE_THREAD
                : StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    /** Retriable failures have waited already before they are thrown, so a thread can be replaced at once. */
    private static boolean isTransient(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof RetriableException) {
                return true;
            }
        }
        return false;
    }

    KafkaStreams.State state() {
        return streams.state();
    }

    /** Whether it had its partitions at least once. */
    boolean hasRun() {
        return hasRun;
    }

    /** Done when this run failed. */
    CompletableFuture<Void> ended() {
        return ended;
    }

    /** Leaves the group, so that others, or the next run, take over at once; then gives the memory back. */
    @Override
    public void close() {
        metrics.close();
        if (streams.close(LEAVING)) {
            memory.close();
        } else {
            // A store may still be open: its memory is left to the process rather than taken from under it.
            log.atWarn().setMessage("The streams did not stop in time").log();
        }
    }
}
