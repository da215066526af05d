package org.sleepfollowup.survey.answer;

import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.link.Token;
import org.sleepfollowup.survey.quarantine.Doubt;
import org.sleepfollowup.survey.text.Nights;
import org.sleepfollowup.survey.text.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The pages behind an email's link. */
@Component
class AnswerPages {
    private static final String HELD = "survey.held.";

    private final Pages pages;
    private final Clock clock;

    AnswerPages(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    ResponseEntity<String> ask(Survey survey, Token token, Form form) {
        return questionnaire(HttpStatus.OK, survey, token, form, Map.of());
    }

    /** The same once more, filled in, with what is to be mended. */
    ResponseEntity<String> mend(
            HttpStatus status, Survey survey, Token token, Form form, Map<String, String> problems) {
        return questionnaire(status, survey, token, form, problems);
    }

    /** The same once more: what was sent is kept apart, and counts when the button is pressed again. */
    ResponseEntity<String> askAgain(Survey survey, Token token, Form form, Doubt doubt) {
        return questionnaire(
                HttpStatus.UNPROCESSABLE_CONTENT,
                survey,
                token,
                form.askedAgain(clock.instant()),
                Map.of("", HELD + doubt.code()));
    }

    ResponseEntity<String> thank(Survey survey, Token token, boolean mayCorrect) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("key", "thanks");
        variables.put("clinic", survey.clinic().name());
        variables.put("correct", mayCorrect ? "/f/" + token.value() : null);
        return pages.page(HttpStatus.OK, "notice", survey.locale(), variables);
    }

    ResponseEntity<String> closed(Survey survey) {
        return pages.notice(
                HttpStatus.GONE, "closed", survey.locale(), survey.clinic().name());
    }

    ResponseEntity<String> unknown() {
        return pages.notice(HttpStatus.NOT_FOUND, "unknown", Locale.ENGLISH, null);
    }

    private ResponseEntity<String> questionnaire(
            HttpStatus status, Survey survey, Token token, Form form, Map<String, String> problems) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("action", "/f/" + token.value());
        variables.put("more", "/f/" + token.value() + Decoys.PATH);
        variables.put("followed", form.first(Form.FOLLOWED));
        variables.put("askedAgain", form.first(Form.ASKED_AGAIN));
        variables.put("clinic", survey.clinic().name());
        variables.put("therapist", survey.followUp().plan().therapistName());
        variables.put("wave", survey.invitation().wave().code());
        variables.put("night", Nights.of(survey.followUp().night(), survey.locale()));
        variables.put("again", survey.current().isPresent());
        variables.put("questions", new Questionnaire(survey, form, problems).questions());
        variables.put("mayRead", form.has(Form.THERAPIST_MAY_READ, Form.YES));
        variables.put("held", problems.values().stream().anyMatch(key -> key.startsWith(HELD)));
        variables.put("problems", problems);
        return pages.page(status, "survey", survey.locale(), variables);
    }
}
