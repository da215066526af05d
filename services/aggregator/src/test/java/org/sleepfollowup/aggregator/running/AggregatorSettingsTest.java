package org.sleepfollowup.aggregator.running;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class AggregatorSettingsTest {
    private static final Duration COMMIT = Duration.ofMillis(100);
    private static final Duration SESSION = Duration.ofSeconds(10);
    private static final DataSize MEMORY = DataSize.ofMegabytes(32);

    @Test
    void goodSettingsAreTaken() {
        assertThat(complaints(new AggregatorSettings(Path.of("data"), 1, COMMIT, SESSION, MEMORY, 0, -1, "")))
                .isEmpty();
    }

    @Test
    void eachBadSettingIsNamedWithWhatMendsIt() {
        assertThat(complaints(new AggregatorSettings(
                        Path.of("data"), 0, Duration.ZERO, Duration.ofMillis(5), DataSize.ofMegabytes(1), -1, -2, "")))
                .hasSize(6)
                .anySatisfy(c -> assertThat(c).startsWith("threads must be 1 to 64"))
                .anySatisfy(c -> assertThat(c).startsWith("commitInterval must be 1ms to 1m"))
                .anySatisfy(c -> assertThat(c).contains("memory must be 8MB or more"));
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
