package org.sleepfollowup.standalone.clock;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/demo/clock}: what the demo's clock shows, and moving it. */
@RestController
@RequestMapping("/api/demo/clock")
@ConditionalOnBooleanProperty("sleepfollowup.standalone.demo")
class ClockApi {
    private final ClockMoves moves;

    ClockApi(ClockMoves moves) {
        this.moves = moves;
    }

    /** Exactly one of the two: an ISO 8601 duration, or a date and time with its offset. */
    record Move(@Nullable String advance, @Nullable String to) {}

    record Now(Instant now) {}

    @GetMapping
    Now now() {
        return new Now(moves.now());
    }

    /** Answers when the target is reached and all that was due by then is done. */
    @PostMapping
    Now move(@RequestBody Move move) {
        if (move.advance != null && move.to == null) {
            return new Now(moves.advance(duration(move.advance)));
        }
        if (move.to != null && move.advance == null) {
            return new Now(moves.moveTo(instant(move.to)));
        }
        throw new ImpossibleMoveException("Give either \"advance\" or \"to\".");
    }

    @ExceptionHandler
    ProblemDetail refused(ImpossibleMoveException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, e.getMessage());
        problem.setTitle("The clock was not moved");
        return problem;
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException | ArithmeticException e) {
            throw new ImpossibleMoveException("\"advance\" needs an ISO 8601 duration, such as PT18H or P7D.");
        }
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new ImpossibleMoveException(
                    "\"to\" needs a date and time with its offset, such as 2026-11-21T09:00:00-07:00.");
        }
    }
}
