package org.sleepfollowup.intake.posting;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.intake.body.Body;
import org.sleepfollowup.intake.clinic.ApiKeyCheck;
import org.sleepfollowup.intake.clinic.Clinic;
import org.sleepfollowup.intake.handover.Handover;
import org.sleepfollowup.intake.handover.Result;
import org.sleepfollowup.intake.handover.Results;
import org.sleepfollowup.intake.session.Reading;
import org.sleepfollowup.intake.session.Session;
import org.sleepfollowup.intake.session.SessionReader;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/sessions}: answered only when Kafka has the session. */
@RestController
class SessionsController {
    private final SessionReader reader;
    private final Handover handover;
    private final Results results;
    private final PostingProperties limits;

    SessionsController(SessionReader reader, Handover handover, Results results, PostingProperties limits) {
        this.reader = reader;
        this.handover = handover;
        this.results = results;
        this.limits = limits;
    }

    @PostMapping("/api/sessions")
    ResponseEntity<Answer> take(@RequestAttribute(ApiKeyCheck.CLINIC) Clinic clinic, HttpServletRequest request)
            throws IOException {
        byte[] body = Body.of(request, MediaType.APPLICATION_JSON, limits.maxSize());
        Session session = understood(reader.read(SessionJson.read(body)));
        Result result = handover.take(clinic, List.of(session)).getFirst();
        HttpStatus status = result instanceof Result.Unchanged ? HttpStatus.OK : HttpStatus.ACCEPTED;
        return ResponseEntity.status(status).body(new Answer(session.id().value(), result.code(), result.reason()));
    }

    private Session understood(Reading reading) {
        return switch (reading) {
            case Reading.Understood(Session session) -> session;
            case Reading.Faulty(var faults) -> {
                InvalidSessionException invalid = new InvalidSessionException(faults);
                results.count(new Result.Rejected(String.valueOf(invalid.getMessage())));
                throw invalid;
            }
        };
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(String session, String result, @Nullable String reason) {}
}
