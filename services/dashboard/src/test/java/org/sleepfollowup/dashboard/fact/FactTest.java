package org.sleepfollowup.dashboard.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sleepfollowup.dashboard.fact.SampleSessions.facts;
import static org.sleepfollowup.dashboard.fact.SampleSessions.from;
import static org.sleepfollowup.dashboard.fact.SampleSessions.lights;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactTest {
    private static final ZoneId DENVER = ZoneId.of("America/Denver");

    @Test
    void whatWasNotToldStandsAtNoLevel() {
        for (Fact fact : Fact.values()) {
            assertThat(fact.levels(lights(null), DENVER)).as(fact.code()).isEmpty();
        }
        assertThat(Fact.MODALITY.levels(facts(null, null, "  "), DENVER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-20T17:59:00Z, morning",
        "2026-05-20T18:00:00Z, afternoon",
        "2026-05-20T22:59:00Z, afternoon",
        "2026-05-20T23:00:00Z, evening",
        "2026-01-20T18:59:00Z, morning"
    })
    void hoursAreTheClinics(Instant started, String level) {
        assertThat(Fact.TIME_OF_DAY.levels(from(started, started.plusSeconds(3600)), DENVER))
                .containsExactly(level);
    }

    @ParameterizedTest
    @CsvSource({"45, up-to-45", "46, 46-to-75", "75, 46-to-75", "76, over-75"})
    void durationsAreInMinutes(int minutes, String level) {
        Instant started = Instant.parse("2026-05-20T18:00:00Z");

        assertThat(Fact.DURATION.levels(from(started, started.plusSeconds(60L * minutes)), DENVER))
                .containsExactly(level);
    }

    @Test
    void aSessionThatEndedBeforeItBeganHasNoDuration() {
        Instant started = Instant.parse("2026-05-20T18:00:00Z");

        assertThat(Fact.DURATION.levels(from(started, started.minusSeconds(1)), DENVER))
                .isEmpty();
    }

    @Test
    void aSessionMayHaveSeveralFocusAreas() {
        assertThat(Fact.FOCUS_AREAS.levels(facts(null, null, null, "neck", " hip flexors "), DENVER))
                .containsExactly("hip flexors", "neck");
    }
}
