package org.sleepfollowup.aggregator.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sleepfollowup.aggregator.version.TopologyVersion;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.util.unit.DataSize;

class SleepStreamsTest {
    @TempDir
    private Path stateDir;

    @Test
    void aLibraryThatCannotBeLoadedDoesNotEndTheTries() {
        AtomicInteger tries = new AtomicInteger();
        AggregatorSettings settings = new AggregatorSettings(
                stateDir, 1, Duration.ofMillis(100), Duration.ofSeconds(10), DataSize.ofMegabytes(8), 10, 0, -1);
        StreamsProperties properties = new StreamsProperties(unloadable(tries), settings, TopologyVersion.CURRENT);
        SleepStreams streams = new SleepStreams(properties, settings, new SimpleMeterRegistry());
        streams.start();
        try {
            await().until(() -> tries.get() > 1);
            assertThat(streams.state()).isEmpty();
        } finally {
            streams.stop();
        }
        assertThat(streams.isRunning()).isFalse();
    }

    /** Fails as a library on a file system does from which nothing may be run. */
    private static KafkaProperties unloadable(AtomicInteger tries) {
        return new KafkaProperties() {
            @Override
            public Map<String, Object> buildStreamsProperties() {
                tries.incrementAndGet();
                throw new UnsatisfiedLinkError("failed to map segment from shared object");
            }
        };
    }
}
