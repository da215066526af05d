package org.sleepfollowup.survey.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sleepfollowup.survey.clinic.Wave;
import org.sleepfollowup.survey.text.Languages;
import org.sleepfollowup.survey.text.Nights;
import org.sleepfollowup.survey.text.Pages;
import org.sleepfollowup.survey.text.Templates;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class PageFramesTest {
    private static final PageFrames FRAMES = frames();

    /** Each could do harm in its own way: as markup, as a blank of a form, or as an argument of a message. */
    private static final List<String> NAMES = List.of(
            "Quiet Hands",
            "<b>Ana</b> & \"Co\" 'O’Hara' &amp; &lt;",
            "A\u0001A B\u0001B \u0001\u0001 \u0001",
            "{0} {1} '{0}' ${page} [(${page})] [[#{x}]] \\1 $1",
            "Ann\u00e9-Zo\u00eb \u4e00\u4e8c \ud83d\ude34\r\nx");

    private static PageFrames frames() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        TestPropertyValues.of(
                        "spring.messages.basename=survey/messages", "spring.messages.fallback-to-system-locale=false")
                .applyTo(context);
        context.register(MessageSourceAutoConfiguration.class, Templates.class, Pages.class, PageFrames.class);
        context.refresh();
        return context.getBean(PageFrames.class);
    }

    static Stream<PageFrames.Sort> sorts() {
        return Languages.offered().stream()
                .flatMap(locale -> Stream.of(Wave.values())
                        .flatMap(wave -> Stream.of(sort(locale, wave, true, false), sort(locale, wave, false, true))));
    }

    private static PageFrames.Sort sort(Locale locale, Wave wave, boolean therapistKnown, boolean again) {
        return new PageFrames.Sort(locale, wave, new Nights("Friday", "Saturday"), therapistKnown, again, again);
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void aFrameFilledInIsWhatTheTemplateWouldHaveSaidOfTheClientItself(PageFrames.Sort sort) {
        for (String clinic : NAMES) {
            for (String therapist : NAMES) {
                Particulars own = new Particulars(
                        clinic,
                        "c-<1>",
                        sort.therapistKnown() ? therapist : null,
                        "A".repeat(22),
                        new QuestionSheets.Sheet("<p>\u0001A \u2212 " + "questions</p>"));
                assertThat(new String(FRAMES.filled(sort, own), StandardCharsets.UTF_8))
                        .isEqualTo(FRAMES.render(sort, own, Map.of()));
            }
        }
    }
}
