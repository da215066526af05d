package org.sleepfollowup.survey.answer;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.link.Token;
import org.sleepfollowup.survey.quarantine.Doubt;
import org.sleepfollowup.survey.text.Moments;
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
    private final QuestionSheets sheets;
    private final Clock clock;

    AnswerPages(Pages pages, QuestionSheets sheets, Clock clock) {
        this.pages = pages;
        this.sheets = sheets;
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

    /** Thanks, says what the answer is used for, and until when it can be changed. */
    ResponseEntity<String> thank(Survey survey, Token token, Instant now) {
        Map<String, @Nullable Object> variables = around(survey);
        variables.put(
                "correct",
                survey.isOpen(now) ? "/f/" + token.value() + survey.reader().query() : null);
        variables.put(
                "closing",
                survey.closing(now).map(at -> Moments.of(at, survey.reader())).orElse(null));
        variables.put(
                "mayRead",
                survey.current()
                        .filter(answer -> answer.submission().therapistMayRead())
                        .isPresent());
        return pages.page(HttpStatus.OK, "thanks", survey.locale(), variables);
    }

    ResponseEntity<String> closed(Survey survey) {
        Map<String, @Nullable Object> variables = around(survey);
        variables.put("key", survey.followUp().isWithdrawn() ? "withdrawn" : "closed");
        variables.put("switchable", true);
        return pages.page(HttpStatus.GONE, "notice", survey.locale(), variables);
    }

    ResponseEntity<String> unknown() {
        return pages.unknown();
    }

    private static Map<String, @Nullable Object> around(Survey survey) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("clinic", survey.clinic().name());
        variables.put(
                "privacy",
                "/privacy/" + survey.clinic().id() + "?lang=" + survey.locale().toLanguageTag());
        return variables;
    }

    private ResponseEntity<String> questionnaire(
            HttpStatus status, Survey survey, Token token, Form form, Map<String, String> problems) {
        Map<String, @Nullable Object> variables = around(survey);
        variables.put("action", "/f/" + token.value());
        variables.put("more", "/f/" + token.value() + Decoys.PATH);
        variables.put("followed", form.first(Form.FOLLOWED));
        variables.put("askedAgain", form.first(Form.ASKED_AGAIN));
        variables.put("therapist", survey.followUp().plan().therapistName());
        variables.put("wave", survey.invitation().wave().code());
        variables.put("night", Nights.of(survey.followUp().night(), survey.locale()));
        variables.put("again", survey.current().isPresent());
        variables.put("questions", sheets.of(survey, form, problems));
        variables.put("mayRead", form.has(Form.THERAPIST_MAY_READ, Form.YES));
        variables.put("held", problems.values().stream().anyMatch(key -> key.startsWith(HELD)));
        variables.put("problems", problems);
        return pages.page(status, "survey", survey.locale(), variables);
    }
}
