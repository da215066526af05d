package org.sleepfollowup.survey.problem;

import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers refused requests of the API with problem details. */
@RestControllerAdvice(basePackages = "org.sleepfollowup.survey")
class SurveyProblems {
    private static final String RETRY_AFTER_SECONDS = "10";

    @ExceptionHandler
    ProblemDetail invalid(InvalidRequestException e) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "Some fields cannot be taken", e);
        problem.setProperty("errors", e.problems());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail tooLarge(TooLargeRequestException e) {
        return problem(HttpStatus.CONTENT_TOO_LARGE, "The body is too large", e);
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownClinicException e) {
        return problem(HttpStatus.NOT_FOUND, "No such clinic", e);
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownClientException e) {
        return problem(HttpStatus.NOT_FOUND, "No such client", e);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noEntry(NoEntryException e) {
        if (e.known()) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN)
                    .body(problem(HttpStatus.FORBIDDEN, "Not with this key", e));
        }
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .body(problem(HttpStatus.UNAUTHORIZED, "Who are you?", e));
    }

    @ExceptionHandler({
        NonTransientDataAccessResourceException.class,
        TransientDataAccessException.class,
        RecoverableDataAccessException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<ProblemDetail> outage() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "Nothing was changed; send the request again a little later.");
        problem.setTitle("The database is away");
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .body(problem);
    }

    private static ProblemDetail problem(HttpStatus status, String title, Exception e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, e.getMessage());
        problem.setTitle(title);
        return problem;
    }
}
