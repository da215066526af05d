package org.sleepfollowup.survey.answer;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.link.Token;
import org.sleepfollowup.survey.quarantine.Doubt;
import org.sleepfollowup.survey.text.Moments;
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
    private final PageFrames frames;
    private final Clock clock;

    AnswerPages(Pages pages, QuestionSheets sheets, PageFrames frames, Clock clock) {
        this.pages = pages;
        this.sheets = sheets;
        this.frames = frames;
        this.clock = clock;
    }

    ResponseEntity<byte[]> ask(Survey survey, Token token, Form form) {
        return questionnaire(HttpStatus.OK, survey, token, form, Map.of());
    }

    /** The same once more, filled in, with what is to be mended. */
    ResponseEntity<byte[]> mend(
            HttpStatus status, Survey survey, Token token, Form form, Map<String, String> problems) {
        return questionnaire(status, survey, token, form, problems);
    }

    /** The same once more: what was sent is kept apart, and counts when the button is pressed again. */
    ResponseEntity<byte[]> askAgain(Survey survey, Token token, Form form, Doubt doubt) {
        return questionnaire(
                HttpStatus.UNPROCESSABLE_CONTENT,
                survey,
                token,
                form.askedAgain(clock.instant()),
                Map.of("", HELD + doubt.code()));
    }

    /** Thanks, says what the answer is used for, and until when it can be changed. */
    ResponseEntity<byte[]> thank(Survey survey, Token token, Instant now) {
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

    ResponseEntity<byte[]> closed(Survey survey) {
        Map<String, @Nullable Object> variables = around(survey);
        variables.put("key", survey.followUp().isWithdrawn() ? "withdrawn" : "closed");
        variables.put("switchable", true);
        return pages.page(HttpStatus.GONE, "notice", survey.locale(), variables);
    }

    ResponseEntity<byte[]> unknown() {
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

    private ResponseEntity<byte[]> questionnaire(
            HttpStatus status, Survey survey, Token token, Form form, Map<String, String> problems) {
        PageFrames.Sort sort = PageFrames.Sort.of(survey, form);
        Particulars own = Particulars.of(survey, token, sheets.of(survey, form, problems));
        Map<String, @Nullable Object> besides = besides(form, problems);
        return besides.isEmpty()
                ? pages.page(status, survey.locale(), frames.filled(sort, own))
                : pages.page(status, survey.locale(), frames.render(sort, own, besides));
    }

    /** What is rarely said: of what is to be mended, and for robots. */
    private static Map<String, @Nullable Object> besides(Form form, Map<String, String> problems) {
        Map<String, @Nullable Object> besides = new HashMap<>();
        Optional.ofNullable(form.first(Form.FOLLOWED)).ifPresent(followed -> besides.put("followed", followed));
        Optional.ofNullable(form.first(Form.ASKED_AGAIN)).ifPresent(again -> besides.put("askedAgain", again));
        if (!problems.isEmpty()) {
            besides.put("problems", problems);
            besides.put("held", problems.values().stream().anyMatch(key -> key.startsWith(HELD)));
        }
        return besides;
    }
}
