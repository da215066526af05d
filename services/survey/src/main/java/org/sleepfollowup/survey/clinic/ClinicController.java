package org.sleepfollowup.survey.clinic;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.problem.FieldProblem;
import org.sleepfollowup.survey.problem.InvalidRequestException;
import org.sleepfollowup.survey.problem.TooLargeRequestException;
import org.sleepfollowup.survey.problem.UnknownClinicException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** {@code /api/clinics/{clinic}}: a clinic's settings. */
@RestController
@RequestMapping(path = "/api/clinics/{clinic}", produces = MediaType.APPLICATION_JSON_VALUE)
class ClinicController {
    private static final int LARGEST_BODY = 64 * 1024;

    private final Clinics clinics;
    private final ClinicDecisions decisions;
    private final Callers callers;

    ClinicController(Clinics clinics, ClinicDecisions decisions, Callers callers) {
        this.clinics = clinics;
        this.decisions = decisions;
        this.callers = callers;
    }

    @GetMapping
    ClinicBody show(
            @PathVariable("clinic") String clinic,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        ClinicId id = callers.identify(authorization).enter(clinic);
        return clinics.find(id).map(ClinicBody::of).orElseThrow(() -> new UnknownClinicException(clinic));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ClinicBody> put(
            @PathVariable("clinic") String clinic,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            HttpServletRequest request)
            throws IOException {
        ClinicId id = callers.identify(authorization).enter(clinic);
        ClinicDraft draft = new ClinicDraft(id, parse(request.getInputStream().readNBytes(LARGEST_BODY + 1)));
        return switch (decisions.take(id, draft)) {
            case ClinicDecisions.Created created ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .body(ClinicBody.of(created.clinic(), created.key().value()));
            case ClinicDecisions.Changed changed -> ResponseEntity.ok(ClinicBody.of(changed.clinic()));
        };
    }

    private static ClinicBody parse(byte[] json) {
        if (json.length > LARGEST_BODY) {
            throw new TooLargeRequestException(LARGEST_BODY);
        }
        try {
            ClinicBody body = ClinicBody.STRICT.readValue(json, ClinicBody.class);
            if (body != null) {
                return body;
            }
        } catch (DatabindException e) {
            throw new InvalidRequestException(List.of(new FieldProblem(
                    path(e), "There is no such field, or its value is of another kind than it must be.")));
        } catch (JacksonException e) {
            // told below
        }
        throw new InvalidRequestException(
                List.of(new FieldProblem("", "The body is not JSON; a JSON object in UTF-8 is needed.")));
    }

    private static String path(DatabindException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            String name = step.getPropertyName();
            path.append(name == null ? "[" + step.getIndex() + "]" : (path.isEmpty() ? "" : ".") + name);
        }
        return path.toString();
    }
}
