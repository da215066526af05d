package org.sleepfollowup.survey.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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

    @ParameterizedTest(name = "ended {0} in {1}")
    @CsvSource({
        "2026-11-21T06:59:59Z, America/Denver, 2026-11-20",
        "2026-11-21T07:00:00Z, America/Denver, 2026-11-21",
        "2026-11-21T07:30:00Z, America/Denver, 2026-11-21",
        "2026-11-21T07:30:00Z, America/Los_Angeles, 2026-11-20"
    })
    void aSessionThatEndsAfterMidnightHasItsFirstNightThatSameDay(Instant ended, String zone, LocalDate night) {
        assertThat(WaveTimes.after(ended, ZoneId.of(zone)).night()).isEqualTo(night);
    }

    @ParameterizedTest(name = "due {0} in {1}")
    @CsvSource({
        // two is skipped, one comes twice
        "2026-03-07, 02:00, America/Denver, 2026-03-08T09:00:00Z",
        "2026-03-07, 02:30, America/Denver, 2026-03-08T09:00:00Z",
        "2026-10-31, 01:30, America/Denver, 2026-11-01T07:30:00Z",
    })
    void aTimeThatTheClocksSkipIsTheNextMinuteAndOneThatComesTwiceTheFirst(
            LocalDate evening, LocalTime time, String zone, Instant due) {
        WaveSettings early = new WaveSettings(Wave.FIRST_NIGHT, true, time, null, 72);
        assertThat(new WaveTimes(evening, ZoneId.of(zone)).due(early).instant()).isEqualTo(due);
    }
}
