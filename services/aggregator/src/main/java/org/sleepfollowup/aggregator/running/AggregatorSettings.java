package org.sleepfollowup.aggregator.running;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/** How the aggregator runs; each key is explained in aggregator.yml. */
@Validated
@ConfigurationProperties("sleepfollowup.aggregator")
record AggregatorSettings(
        @NotNull(message = STATE_DIR) Path stateDir,

        @Min(value = 1, message = THREADS) @Max(value = 64, message = THREADS)
        int threads,

        @NotNull(message = COMMIT)
        @DurationMin(millis = 1, message = COMMIT)
        @DurationMax(seconds = 5, message = COMMIT)
        Duration commitInterval,

        @NotNull(message = SESSION)
        @DurationMin(seconds = 1, message = SESSION)
        @DurationMax(minutes = 30, message = SESSION)
        Duration sessionTimeout,

        @NotNull(message = MEMORY) DataSize memory,
        @Min(value = 0, message = STANDBY) int standbyReplicas,
        @Min(value = -1, message = REPLICATION) int replicationFactor) {
    private static final String STATE_DIR =
            "must name a folder that this instance alone writes to: data/aggregator, say";
    private static final String THREADS = "must be 1 to 64; for more, run more instances";
    private static final String COMMIT = "must be 1ms to 5s, such as 100ms: figures are seen that much later";
    private static final String SESSION = "must be 1s to 30m and not under the broker's least, such as 10s";
    private static final String MEMORY = "must be 8MB or more, for all stores together";
    private static final String STANDBY = "must be 0 or more, and fewer than there are instances";
    private static final String REPLICATION = "must be -1, for the broker's default, or 1 to the number of brokers";
    private static final DataSize LEAST_MEMORY = DataSize.ofMegabytes(8);

    @AssertTrue(message = "memory " + MEMORY)
    boolean isMemoryEnough() {
        return memory == null || memory.compareTo(LEAST_MEMORY) >= 0;
    }
}
