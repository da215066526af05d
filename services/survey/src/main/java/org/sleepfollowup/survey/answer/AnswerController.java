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
import org.sleepfollowup.survey.quarantine.Doubt;
import org.springframework.http.HttpHeaders;
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

    private final Surveys surveys;
    private final AnswerGroups answers;
    private final AnswerPages pages;
    private final Decoys decoys;
    private final Links links;
    private final Clock clock;
    private final MeterRegistry meters;

    AnswerController(
            Surveys surveys,
            AnswerGroups answers,
            AnswerPages pages,
            Decoys decoys,
            Links links,
            Clock clock,
            MeterRegistry meters) {
        this.decoys = decoys;
        this.meters = meters;
        this.surveys = surveys;
        this.answers = answers;
        this.pages = pages;
        this.links = links;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<byte[]> show(
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
    ResponseEntity<byte[]> thank(
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
    ResponseEntity<byte[]> submit(@PathVariable("token") String value, HttpServletRequest request) throws IOException {
        Token token = new Token(value);
        return switch (FormBody.read(request)) {
            case FormBody.Whole(Form form) ->
                answer(form, token, answers.take(new Posted(token, form, decoys.touched(form, request))));
            case FormBody.Refused(int status, String problem) ->
                refuse(token, HttpStatus.valueOf(status), Map.of("", problem));
        };
    }

    private ResponseEntity<byte[]> answer(Form form, Token token, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Taken(Survey survey) -> {
                count("taken");
                yield thanked(survey, token);
            }
            case Outcome.HeldBack(Survey survey, Doubt doubt) -> {
                count("held");
                // It may be a person after all, and nobody is thanked for what does not count.
                ResponseEntity<byte[]> again = pages.askAgain(survey, token, form, doubt);
                yield ResponseEntity.status(again.getStatusCode())
                        .headers(again.getHeaders())
                        .header(HttpHeaders.SET_COOKIE, decoys.forgotten(token).toString())
                        .body(again.getBody());
            }
            case Outcome.Invalid(Survey survey, Map<String, String> problems) ->
                refuse(HttpStatus.UNPROCESSABLE_CONTENT, survey, token, form, problems);
            case Outcome.Closed(Survey survey) -> pages.closed(survey);
            case Outcome.Unknown() -> pages.unknown();
        };
    }

    private ResponseEntity<byte[]> refuse(Token token, HttpStatus status, Map<String, String> problems) {
        Optional<Survey> found = surveys.find(token);
        if (found.isEmpty()) {
            return pages.unknown();
        }
        Survey survey = found.get();
        return survey.isOpen(clock.instant())
                ? refuse(status, survey, token, Form.EMPTY, problems)
                : pages.closed(survey);
    }

    private ResponseEntity<byte[]> refuse(
            HttpStatus status, Survey survey, Token token, Form form, Map<String, String> problems) {
        count("refused");
        return pages.mend(status, survey, token, form, problems);
    }

    private void count(String result) {
        meters.counter("sleepfollowup.survey.submissions", "result", result).increment();
    }

    private static ResponseEntity<byte[]> thanked(Survey survey, Token token) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(
                        "/f/" + token.value() + "/thanks" + survey.reader().query()))
                .build();
    }
}
