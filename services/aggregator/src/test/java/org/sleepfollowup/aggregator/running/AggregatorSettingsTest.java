package org.sleepfollowup.aggregator.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sleepfollowup.aggregator.version.TopologyVersion;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.util.unit.DataSize;

class AggregatorSettingsTest {
    private static final Duration COMMIT = Duration.ofMillis(100);
    private static final Duration SESSION = Duration.ofSeconds(10);
    private static final DataSize MEMORY = DataSize.ofMegabytes(32);

    @TempDir
    private Path stateDir;

    @Test
    void goodSettingsAreTaken() {
        assertThat(complaints(settings(COMMIT))).isEmpty();
    }

    @Test
    void eachBadSettingIsNamedWithWhatMendsIt() {
        assertThat(complaints(new AggregatorSettings(
                        stateDir, 0, Duration.ZERO, Duration.ofMillis(5), DataSize.ofMegabytes(1), -1, -2)))
                .hasSize(6)
                .anySatisfy(c -> assertThat(c).startsWith("threads must be 1 to 64"))
                .anySatisfy(c -> assertThat(c).startsWith("commitInterval must be 1ms to 5s"))
                .anySatisfy(c -> assertThat(c).contains("memory must be 8MB or more"));
    }

    /** Kafka Streams does not start where a commit may take longer than a transaction. */
    @Test
    void theLongestCommitIntervalFitsIntoATransaction() {
        Duration longest = Duration.ofSeconds(5);
        assertThat(complaints(settings(longest))).isEmpty();
        assertThat(complaints(settings(longest.plusMillis(1)))).hasSize(1);
        try (RocksMemory memory = new RocksMemory(MEMORY.toBytes())) {
            Properties properties = new StreamsProperties(
                            new KafkaProperties(), settings(longest), TopologyVersion.CURRENT)
                    .with(memory);
            assertThatCode(() -> new StreamsConfig(properties)).doesNotThrowAnyException();
        }
    }

    private AggregatorSettings settings(Duration commitInterval) {
        return new AggregatorSettings(stateDir, 1, commitInterval, SESSION, MEMORY, 0, -1);
    }

    private static List<String> complaints(AggregatorSettings settings) {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            Validator validator = factory.getValidator();
            return validator.validate(settings).stream()
                    .map((ConstraintViolation<AggregatorSettings> v) -> v.getPropertyPath() + " " + v.getMessage())
                    .toList();
        }
    }
}
