package org.sleepfollowup.survey.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "xx", "", "not a tag at all", "zh-Hant-TW"})
    void whateverTheTagThereIsALanguage(String tag) {
        assertThat(Languages.nearest(tag)).isEqualTo(Locale.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({"es-MX, es", "fr-CA, fr", "de-AT, de", "ES, es", "fr_FR, fr", "en-GB, en", "es-419-u-nu-latn, es"})
    void aRegionSpeaksItsLanguage(String tag, String language) {
        assertThat(Languages.nearest(tag).toLanguageTag()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"es-MX, de, es", ", fr-CA, fr", "ja, fr, fr", "'', de, de", "ja, zh, en"})
    void theClientsLanguageGoesBeforeTheClinicsAndEnglishIsTheLast(String clients, String clinics, String spoken) {
        assertThat(Languages.between(clients, clinics).toLanguageTag()).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource({"en, Friday, Saturday", "es, viernes, sábado", "fr, vendredi, samedi", "de, Freitag, Samstag"})
    void aNightIsNamedInTheLanguagesOwnForm(String language, String from, String to) {
        assertThat(Nights.of(LocalDate.parse("2026-11-20"), Locale.forLanguageTag(language)))
                .isEqualTo(new Nights(from, to));
    }
}
