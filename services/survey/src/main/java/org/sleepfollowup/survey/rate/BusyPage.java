package org.sleepfollowup.survey.rate;

import org.sleepfollowup.survey.text.Pages;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What those see who come too often. */
@RestControllerAdvice(basePackages = "org.sleepfollowup.survey")
@Order(Ordered.HIGHEST_PRECEDENCE)
class BusyPage {
    private final Pages pages;

    BusyPage(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> later(TooManyVisitsException e) {
        return pages.later(HttpStatus.TOO_MANY_REQUESTS, "busy", e.remaining());
    }
}
