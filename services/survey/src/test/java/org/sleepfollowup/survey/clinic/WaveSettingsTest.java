package org.sleepfollowup.survey.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** What a clinic has that decided nothing. */
class WaveSettingsTest {
    private final WaveSettings firstNight = WaveSettings.usual(Wave.FIRST_NIGHT);
    private final WaveSettings oneWeek = WaveSettings.usual(Wave.ONE_WEEK);

    @Test
    void bothWavesAreAskedAtNineInTheMorning() {
        assertThat(firstNight.localTime()).isEqualTo(LocalTime.of(9, 0));
        assertThat(oneWeek.localTime()).isEqualTo(LocalTime.of(9, 0));
    }

    @Test
    void theFirstNightIsRemindedOfAfterOneDayAndTheWeekAfterTwo() {
        assertThat(firstNight.reminderAfter()).hasValue(Duration.ofHours(24));
        assertThat(oneWeek.reminderAfter()).hasValue(Duration.ofHours(48));
    }

    @Test
    void theFirstNightClosesAfterThreeDaysAndTheWeekAfterSeven() {
        assertThat(firstNight.closesAfter()).isEqualTo(Duration.ofHours(72));
        assertThat(oneWeek.closesAfter()).isEqualTo(Duration.ofDays(7));
    }
}
