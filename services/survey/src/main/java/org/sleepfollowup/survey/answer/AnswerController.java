package org.sleepfollowup.survey.answer;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.link.Links;
import org.sleepfollowup.survey.link.Token;
import org.sleepfollowup.survey.questionnaire.Submission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /f/{token}}: the page of an invitation. Looking at it changes nothing; mail scanners look at every link. */
@RestController
@RequestMapping("/f/{token}")
class AnswerController {
    private static final Logger log = LoggerFactory.getLogger(AnswerController.class);

    private final Surveys surveys;
    private final Answering answering;
    private final AnswerPages pages;
    private final Links links;
    private final Clock clock;
    private final MeterRegistry meters;

    AnswerController(
            Surveys surveys, Answering answering, AnswerPages pages, Links links, Clock clock, MeterRegistry meters) {
        this.meters = meters;
        this.surveys = surveys;
        this.answering = answering;
        this.pages = pages;
        this.links = links;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<String> show(
            @PathVariable("token") String value,
            @RequestParam(name = "r", required = false) @Nullable String tapped,
            @RequestParam(name = "lang", required = false) @Nullable String language) {
        Token token = new Token(value);
        Optional<Survey> found = surveys.find(token);
        if (found.isEmpty()) {
            return pages.unknown();
        }
        Survey survey = found.get().in(language);
        if (!survey.isOpen(clock.instant())) {
            return pages.closed(survey);
        }
        Form form = survey.current().map(answer -> Form.of(answer.submission())).orElse(Form.EMPTY);
        OptionalInt score = tapped == null
                ? OptionalInt.empty()
                : links.tapped(survey.invitation().id().value(), tapped);
        return pages.ask(survey, token, score.isPresent() ? form.withSleep(score.getAsInt()) : form);
    }

    @GetMapping("/thanks")
    ResponseEntity<String> thank(
            @PathVariable("token") String value,
            @RequestParam(name = "lang", required = false) @Nullable String language) {
        Token token = new Token(value);
        // Nobody is thanked for what is not recorded: whoever has not answered gets the page.
        return surveys.find(token)
                .filter(survey -> survey.current().isPresent())
                .map(survey -> pages.thank(survey.in(language), token, clock.instant()))
                .orElseGet(() -> show(value, null, language));
    }

    @PostMapping
    ResponseEntity<String> submit(@PathVariable("token") String value, HttpServletRequest request) throws IOException {
        Token token = new Token(value);
        Optional<Survey> found = surveys.find(token);
        if (found.isEmpty()) {
            return pages.unknown();
        }
        Survey survey = found.get();
        if (!survey.isOpen(clock.instant())) {
            return pages.closed(survey);
        }
        return switch (FormBody.read(request)) {
            case FormBody.Whole(Form form) -> submit(survey.in(form.language()), token, form);
            case FormBody.Refused(int status, String problem) ->
                refuse(HttpStatus.valueOf(status), survey, token, Form.EMPTY, Map.of("", problem));
        };
    }

    private ResponseEntity<String> submit(Survey survey, Token token, Form form) {
        if (!form.all(Form.DECOY).isEmpty()) {
            count("robot");
            log.atInfo()
                    .setMessage("The decoy was filled in; nothing was recorded")
                    .addKeyValue("invitation", survey.invitation().id())
                    .log();
            // A browser may have filled it in for a person, and nobody is thanked for what is not recorded.
            return pages.mend(HttpStatus.UNPROCESSABLE_CONTENT, survey, token, form, Map.of("", "survey.error.decoy"));
        }
        return switch (FormCheck.check(form, survey.invitation().wave())) {
            case FormCheck.Invalid(Map<String, String> problems) ->
                refuse(HttpStatus.UNPROCESSABLE_CONTENT, survey, token, form, problems);
            case FormCheck.Valid valid -> take(survey, token, valid.submission());
        };
    }

    private ResponseEntity<String> take(Survey survey, Token token, Submission submission) {
        return switch (answering.take(token, submission)) {
            case TAKEN -> {
                count("taken");
                yield thanked(survey, token);
            }
            case CLOSED -> pages.closed(survey);
            case UNKNOWN -> pages.unknown();
        };
    }

    private ResponseEntity<String> refuse(
            HttpStatus status, Survey survey, Token token, Form form, Map<String, String> problems) {
        count("refused");
        return pages.mend(status, survey, token, form, problems);
    }

    private void count(String result) {
        meters.counter("sleepfollowup.survey.submissions", "result", result).increment();
    }

    private static ResponseEntity<String> thanked(Survey survey, Token token) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(
                        "/f/" + token.value() + "/thanks" + survey.reader().query()))
                .build();
    }
}
