package org.sleepfollowup.dashboard.therapist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sleepfollowup.dashboard.outcome.Baseline;
import org.sleepfollowup.dashboard.outcome.Selection;
import org.sleepfollowup.dashboard.outcome.Wave;
import org.sleepfollowup.dashboard.refusal.Refusal;

class SelectionParametersTest {
    @Test
    void whatIsLeftOutOrEmptyIsTheDefault() {
        assertThat(new SelectionParameters(null, "", null, "", "").selection()).isEqualTo(Selection.DEFAULT);
    }

    @Test
    void takesEveryParameter() {
        assertThat(new SelectionParameters("one-week", "recalled", "2026-05", "2026-11", "exclude").selection())
                .isEqualTo(new Selection(
                        Wave.ONE_WEEK, Baseline.RECALLED, YearMonth.of(2026, 5), YearMonth.of(2026, 11), true));
    }

    @ParameterizedTest
    @CsvSource({
        "second-night,,,,,wave",
        ",asked,,,,baseline",
        ",,May,,,from",
        ",,2026-13,,,from",
        ",,,+12026-01,,to",
        ",,2026-05,2026-04,,to",
        ",,,,perhaps,unusual"
    })
    void namesWhatItCannotTake(
            String wave, String baseline, String from, String to, String unusual, String named) {
        assertThatThrownBy(() -> new SelectionParameters(wave, baseline, from, to, unusual).selection())
                .isInstanceOf(Refusal.class)
                .hasMessageEndingWith(": " + named);
    }
}
