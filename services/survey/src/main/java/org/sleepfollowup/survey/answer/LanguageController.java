package org.sleepfollowup.survey.answer;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import org.sleepfollowup.survey.link.Token;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /f/{token}/language}: the page once more in another language. The buttons send the whole form here, so that
 * nothing of what was filled in is lost without a script; nothing of it is recorded.
 */
@RestController
@RequestMapping("/f/{token}/language")
class LanguageController {
    private final Surveys surveys;
    private final AnswerPages pages;
    private final Clock clock;

    LanguageController(Surveys surveys, AnswerPages pages, Clock clock) {
        this.surveys = surveys;
        this.pages = pages;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<byte[]> change(@PathVariable("token") String value, HttpServletRequest request) throws IOException {
        Form form = FormBody.read(request) instanceof FormBody.Whole(Form filledIn) ? filledIn : Form.EMPTY;
        Token token = new Token(value);
        return surveys.find(token)
                .map(survey -> survey.in(form.otherLanguage()))
                .map(survey -> survey.isOpen(clock.instant()) ? pages.ask(survey, token, form) : pages.closed(survey))
                .orElseGet(pages::unknown);
    }

    /** Somebody kept the address that the page had after that. */
    @GetMapping
    ResponseEntity<byte[]> open(@PathVariable("token") String value) {
        return surveys.find(new Token(value))
                .<ResponseEntity<byte[]>>map(survey -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/f/" + value))
                        .build())
                .orElseGet(pages::unknown);
    }
}
