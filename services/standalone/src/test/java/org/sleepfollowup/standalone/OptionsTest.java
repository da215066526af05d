package org.sleepfollowup.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sleepfollowup.standalone.folder.CannotStartException;

class OptionsTest {
    private static final Path HOME = Path.of("home");

    @Test
    void nothingIsNeeded() {
        assertThat(Options.parse(HOME)).isEqualTo(new Options(false, null, 8080, HOME));
    }

    @Test
    void allCanBeGiven() {
        Options options =
                Options.parse(HOME, "--demo", "--now", "2026-11-20T21:00:00-07:00", "--port=9000", "--data", "there");

        assertThat(options).isEqualTo(new Options(true, Instant.parse("2026-11-21T04:00:00Z"), 9000, Path.of("there")));
    }

    @ParameterizedTest
    @CsvSource({
        "--nope, --nope",
        "--port, --port",
        "--port=0, --port",
        "--port=65536, --port",
        "--port=http, --port",
        "--data, --data",
        "--demo=yes, --demo",
        "--now=2026-11-20T21:00:00-07:00, --demo"
    })
    void whatIsWrongIsNamed(String argument, String named) {
        assertThatThrownBy(() -> Options.parse(HOME, argument))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T21:00:00", "tomorrow", "", "2026-13-20T21:00:00Z"})
    void anInstantNeedsAnOffset(String now) {
        assertThatThrownBy(() -> Options.parse(HOME, "--demo", "--now", now))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("offset");
    }
}
