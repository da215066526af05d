package org.sleepfollowup.survey.answer;

import java.time.Clock;
import java.util.Optional;
import org.sleepfollowup.survey.link.Token;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /f/{token}/more}: where the link leads that nobody sees. The page is the same as ever, so that a robot finds
 * nothing to be careful about, and a person who comes here after all can answer, and is asked to press once more.
 */
@RestController
class DecoyController {
    private final Surveys surveys;
    private final AnswerPages pages;
    private final Decoys decoys;
    private final Clock clock;

    DecoyController(Surveys surveys, AnswerPages pages, Decoys decoys, Clock clock) {
        this.surveys = surveys;
        this.pages = pages;
        this.decoys = decoys;
        this.clock = clock;
    }

    @GetMapping("/f/{token}" + Decoys.PATH)
    ResponseEntity<byte[]> show(@PathVariable("token") String value) {
        Token token = new Token(value);
        Optional<Survey> found = surveys.find(token);
        if (found.isEmpty()) {
            return pages.unknown();
        }
        Survey survey = found.get();
        if (!survey.isOpen(clock.instant())) {
            return pages.closed(survey);
        }
        Form form = survey.current().map(answer -> Form.of(answer.submission())).orElse(Form.EMPTY);
        ResponseEntity<byte[]> page = pages.ask(survey, token, form.followed());
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .header(HttpHeaders.SET_COOKIE, decoys.followed(token).toString())
                .body(page.getBody());
    }
}
