package org.sleepfollowup.survey.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "xx", "", "not a tag at all", "zh-Hant-TW"})
    void whateverTheTagThereIsALanguage(String tag) {
        assertThat(Languages.nearest(tag)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void aNightIsNamedByItsTwoDays() {
        assertThat(Nights.of(LocalDate.parse("2026-11-20"), Locale.ENGLISH))
                .isEqualTo(new Nights("Friday", "Saturday"));
    }
}
