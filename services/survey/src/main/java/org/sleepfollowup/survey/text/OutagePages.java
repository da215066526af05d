package org.sleepfollowup.survey.text;

import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What clients see while the database is away: nothing was recorded, and a little later it will be. */
@RestControllerAdvice(
        basePackages = {
            "org.sleepfollowup.survey.answer",
            "org.sleepfollowup.survey.optout",
            "org.sleepfollowup.survey.reminder",
            "org.sleepfollowup.survey.privacy"
        })
@Order(Ordered.HIGHEST_PRECEDENCE)
class OutagePages {
    private static final Duration COME_AGAIN = Duration.ofMinutes(1);

    private final Pages pages;

    OutagePages(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler({
        NonTransientDataAccessResourceException.class,
        TransientDataAccessException.class,
        RecoverableDataAccessException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<byte[]> later() {
        return pages.later(HttpStatus.SERVICE_UNAVAILABLE, "outage", COME_AGAIN);
    }
}
