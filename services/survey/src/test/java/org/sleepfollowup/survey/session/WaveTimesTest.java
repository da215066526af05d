package org.sleepfollowup.survey.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sleepfollowup.survey.clinic.Wave;
import org.sleepfollowup.survey.clinic.WaveSettings;

class WaveTimesTest {

    @ParameterizedTest(name = "ended {0} in {1}")
    @CsvSource({
        "2026-11-20, America/Denver, 2026-11-21T16:00:00Z, 2026-11-27T16:00:00Z",
        // the clocks go back in the night of the first wave, and forward before the second
        "2026-10-31, America/Denver, 2026-11-01T16:00:00Z, 2026-11-07T16:00:00Z",
        "2026-03-05, America/Denver, 2026-03-06T16:00:00Z, 2026-03-12T15:00:00Z",
        "2026-12-31, Pacific/Auckland, 2026-12-31T20:00:00Z, 2027-01-06T20:00:00Z"
    })
    void theWavesAreDueAtNineByTheClientsClock(LocalDate evening, String zone, Instant first, Instant second) {
        WaveTimes times = new WaveTimes(evening, ZoneId.of(zone));
        assertThat(times.due(WaveSettings.usual(Wave.FIRST_NIGHT)).instant()).isEqualTo(first);
        assertThat(times.due(WaveSettings.usual(Wave.ONE_WEEK)).instant()).isEqualTo(second);
    }
}
