package org.sleepfollowup.survey.answer;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.link.Token;
import org.sleepfollowup.survey.text.Nights;
import org.sleepfollowup.survey.text.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The pages behind an email's link. */
@Component
class AnswerPages {
    private final Pages pages;

    AnswerPages(Pages pages) {
        this.pages = pages;
    }

    ResponseEntity<String> ask(Survey survey, Token token, Form form) {
        return questionnaire(HttpStatus.OK, survey, token, form, Map.of());
    }

    /** The same once more, filled in, with what is to be mended. */
    ResponseEntity<String> mend(
            HttpStatus status, Survey survey, Token token, Form form, Map<String, String> problems) {
        return questionnaire(status, survey, token, form, problems);
    }

    ResponseEntity<String> thank(Survey survey, Token token, boolean mayCorrect) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("key", "thanks");
        variables.put("clinic", survey.clinic().name());
        variables.put("correct", mayCorrect ? "/f/" + token.value() : null);
        return pages.page(HttpStatus.OK, "notice", survey.locale(), variables);
    }

    ResponseEntity<String> closed(Survey survey) {
        String notice = survey.followUp().isWithdrawn() ? "withdrawn" : "closed";
        return pages.notice(
                HttpStatus.GONE, notice, survey.locale(), survey.clinic().name());
    }

    ResponseEntity<String> unknown() {
        return pages.notice(HttpStatus.NOT_FOUND, "unknown", Locale.ENGLISH, null);
    }

    private ResponseEntity<String> questionnaire(
            HttpStatus status, Survey survey, Token token, Form form, Map<String, String> problems) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("action", "/f/" + token.value());
        variables.put("clinic", survey.clinic().name());
        variables.put("therapist", survey.followUp().plan().therapistName());
        variables.put("wave", survey.invitation().wave().code());
        variables.put("night", Nights.of(survey.followUp().night(), survey.locale()));
        variables.put("again", survey.current().isPresent());
        variables.put("questions", new Questionnaire(survey, form, problems).questions());
        variables.put("mayRead", form.has(Form.THERAPIST_MAY_READ, Form.YES));
        variables.put("problems", problems);
        return pages.page(status, "survey", survey.locale(), variables);
    }
}
