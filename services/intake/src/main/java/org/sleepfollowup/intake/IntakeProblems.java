package org.sleepfollowup.intake;

import org.jspecify.annotations.Nullable;
import org.sleepfollowup.intake.body.TooLargeException;
import org.sleepfollowup.intake.body.UnreadableBodyException;
import org.sleepfollowup.intake.body.UnsupportedBodyException;
import org.sleepfollowup.intake.clinic.UnknownApiKeyException;
import org.sleepfollowup.intake.handover.HandoverFailedException;
import org.sleepfollowup.intake.posting.InvalidSessionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** What intake refuses, as problem details (RFC 9457) that say what mends it. */
@RestControllerAdvice(basePackages = "org.sleepfollowup.intake")
@Order(Ordered.HIGHEST_PRECEDENCE)
class IntakeProblems {
    private static final Logger log = LoggerFactory.getLogger(IntakeProblems.class);
    private static final String RETRY_AFTER_SECONDS = "10";

    private final DataSize largestFile;

    IntakeProblems(@Value("${sleepfollowup.intake.import.max-size:5MB}") DataSize largestFile) {
        this.largestFile = largestFile;
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidSessionException e) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "The session is not valid", e.getMessage());
        problem.setProperty("errors", e.faults());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unreadable(UnreadableBodyException e) {
        return problem(HttpStatus.BAD_REQUEST, "The body cannot be read", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unreadableForm(MultipartException e) {
        return problem(
                HttpStatus.BAD_REQUEST,
                "The body cannot be read",
                "The form is torn. Send it as multipart/form-data with a file field named \"file\".");
    }

    @ExceptionHandler
    ProblemDetail unsupported(UnsupportedBodyException e) {
        return problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The content type is not read here", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail tooLarge(TooLargeException e) {
        return problem(HttpStatus.CONTENT_TOO_LARGE, "Too much at once", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail tooLargeForm(MaxUploadSizeExceededException e) {
        return tooLarge(TooLargeException.body(largestFile));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknownKey(UnknownApiKeyException e) {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .body(problem(HttpStatus.UNAUTHORIZED, "The API key is missing or unknown", e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handoverFailed(HandoverFailedException e) {
        return away(e, e.handedOn());
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<ProblemDetail> databaseAway(RuntimeException e) {
        return away(e, 0);
    }

    private static ResponseEntity<ProblemDetail> away(RuntimeException e, int handedOn) {
        // Without a stack trace: in an outage there is one of these a request.
        log.atError()
                .setMessage("Sessions could not be handed on")
                .addKeyValue("failure", e.getMessage())
                .addKeyValue("cause", e.getCause())
                .log();
        String detail = (handedOn == 0 ? "Nothing was accepted." : handedOn + " sessions were accepted before.")
                + " Send the same again in a while: nothing is asked twice.";
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, "Sessions cannot be taken at the moment", detail));
    }

    private static ProblemDetail problem(HttpStatus status, String title, @Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }
}
