package org.sleepfollowup.survey.answer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sleepfollowup.survey.clinic.Wave;
import org.sleepfollowup.survey.questionnaire.Item;
import org.sleepfollowup.survey.text.Templates;
import org.springframework.stereotype.Component;

/**
 * The questions as they stand on the page. Nearly everybody opens it with one score tapped and nothing else chosen: there
 * are few such sheets, each is rendered once, and that is most of the work of showing a page.
 */
@Component
class QuestionSheets {
    /** Twelve of each language, wave and kind: as few as the values are. */
    private record Fresh(Locale locale, Wave wave, boolean asksUsualSleep, List<String> sleep) {}

    /** A sheet as HTML, and the same encoded as UTF-8: the largest part of every page. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Sheet(String html, byte[] encoded) {
        Sheet(String html) {
            this(html, html.getBytes(StandardCharsets.UTF_8));
        }
    }

    private final Templates templates;
    private final Map<Fresh, Sheet> fresh = new ConcurrentHashMap<>();

    QuestionSheets(Templates templates) {
        this.templates = templates;
    }

    /** The questions of a survey, filled in. */
    Sheet of(Survey survey, Form form, Map<String, String> problems) {
        List<String> sleep = form.all(Item.SLEEP.id());
        if (!problems.isEmpty() || !isFresh(form)) {
            return render(survey, form, problems);
        }
        return fresh.computeIfAbsent(
                new Fresh(survey.locale(), survey.invitation().wave(), survey.asksUsualSleep(), sleep),
                key -> render(survey, form, problems));
    }

    /** Nothing chosen, or one of the eleven scores that can be tapped. */
    private static boolean isFresh(Form form) {
        return form.equals(Form.EMPTY)
                || Item.SCALE.stream().anyMatch(score -> form.equals(Form.EMPTY.withSleep(score)));
    }

    private Sheet render(Survey survey, Form form, Map<String, String> problems) {
        return new Sheet(templates.render(
                "page/questions.html",
                survey.locale(),
                Map.of("questions", new Questionnaire(survey, form, problems).questions())));
    }
}
