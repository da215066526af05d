package org.sleepfollowup.survey.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sleepfollowup.survey.clinic.Wave;
import org.sleepfollowup.survey.text.Languages;

class LetterFormsTest {
    private static final Desk DESK = new Desk();

    /** Each could do harm in its own way: as markup, as a blank of a form, as an argument of a message, or by its length. */
    private static final List<String> NASTY = List.of(
            "<b>Ana</b> & \"Co\" 'O’Hara' &amp; &lt;",
            "A\u0001A B\u0001B \u0001\u0001 \u0001",
            "{0} {1} '{0}' ${page} [(${page})] [[#{x}]] \\1 $1",
            "Ann\u00e9-Zo\u00eb \u4e00\u4e8c \ud83d\ude34\r\nBcc: x",
            "x ".repeat(90));

    static Stream<Letter> letters() {
        return Languages.offered().stream()
                .flatMap(locale -> Stream.of(Letter.Kind.values())
                        .flatMap(kind -> Stream.of(Wave.values()).flatMap(wave -> toEverybody(kind, wave, locale))));
    }

    private static Stream<Letter> toEverybody(Letter.Kind kind, Wave wave, Locale locale) {
        return Stream.concat(
                Stream.of(
                        Letters.to("Ana", "Dana Reyes", "Quiet Hands", kind, wave, locale),
                        Letters.to(null, "Dana Reyes", "Quiet Hands", kind, wave, locale),
                        Letters.to("Ana", null, "Quiet Hands", kind, wave, locale),
                        Letters.to("\u0001", " ", "Quiet Hands", kind, wave, locale)),
                NASTY.stream()
                        .flatMap(name -> NASTY.stream()
                                .flatMap(other -> Stream.of(
                                        Letters.to(name, other, "Quiet Hands", kind, wave, locale),
                                        Letters.to(name, null, other, kind, wave, locale)))));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void aFormFilledInIsWhatTheTemplatesWouldHaveSaidOfTheLetterItself(Letter letter) {
        Particulars own = Particulars.of(letter, DESK.links());
        LetterForms.Texts rendered = DESK.forms().render(LetterForms.Sort.of(letter, own), own);
        assertThat(DESK.text(letter))
                .isEqualTo(new LetterForms.Texts(rendered.subject(), wrapped(rendered.plain()), rendered.html()));
    }

    private static String wrapped(String plain) {
        return plain.strip().lines().map(PlainText::wrappedLine).collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void aFormIsPrintedOnceAndServesAllWhoseEmailsDifferByNamesAndLinksAlone() {
        assertThat(form("Ana", "Dana Reyes", "Quiet Hands")).isSameAs(form("Ben", "Kim Berg", "Quiet Hands"));
        assertThat(form("Ana", "Dana Reyes", "Quiet Hands"))
                .isNotSameAs(form(null, "Dana Reyes", "Quiet Hands"))
                .isNotSameAs(form("Ana", null, "Quiet Hands"));
    }

    @Test
    void aClinicsNewNameStandsInTheNextEmail() {
        DESK.text(Letters.to("Ana", null, "Quiet Hands", Letter.Kind.INVITATION, Wave.ONE_WEEK, Locale.ENGLISH));
        assertThat(DESK.text(Letters.to(
                                "Ana", null, "Loud Hands", Letter.Kind.INVITATION, Wave.ONE_WEEK, Locale.ENGLISH))
                        .plain())
                .contains("Loud Hands")
                .doesNotContain("Quiet Hands");
    }

    @Test
    void everyNightIsNamedByItsOwnDays() {
        Letter friday = Letters.aLetter();
        Letter saturday = new Letter(
                friday.kind(),
                friday.invitation(),
                friday.clinic(),
                friday.to(),
                friday.firstName(),
                friday.therapistName(),
                LocalDate.parse("2026-11-21"),
                friday.locale());
        assertThat(DESK.text(friday).html()).contains("from Friday to Saturday");
        assertThat(DESK.text(saturday).html()).contains("from Saturday to Sunday");
    }

    private static LetterForms.Printed form(@Nullable String firstName, @Nullable String therapist, String clinic) {
        Letter letter =
                Letters.to(firstName, therapist, clinic, Letter.Kind.INVITATION, Wave.FIRST_NIGHT, Locale.ENGLISH);
        return DESK.forms().of(LetterForms.Sort.of(letter, Particulars.of(letter, DESK.links())));
    }
}
