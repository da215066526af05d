package org.sleepfollowup.survey.suppression;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.clinic.Caller;
import org.sleepfollowup.survey.clinic.Callers;
import org.sleepfollowup.survey.clinic.ClinicId;
import org.sleepfollowup.survey.followup.FollowUps;
import org.sleepfollowup.survey.problem.FieldProblem;
import org.sleepfollowup.survey.problem.InvalidRequestException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/clinics/{clinic}/suppressions}: what keeps addresses from being written to, told by follow-up and not by
 * address. {@code DELETE .../{id}?by=NAME} lifts one; a client's own wish only with {@code clientAskedForIt=true}.
 */
@RestController
@RequestMapping(path = "/api/clinics/{clinic}/suppressions", produces = MediaType.APPLICATION_JSON_VALUE)
class SuppressionController {
    private static final int LONGEST_NAME = 100;

    /** Those of a clinic. */
    record Listing(List<Item> suppressions) {}

    /** One of them; lifted is null while it stands. */
    record Item(
            UUID id,
            String kind,
            Instant since,
            String evidence,
            UUID followUp,
            @Nullable Lift lifted) {
        static Item of(Suppression suppression) {
            Suppression.Lift lift = suppression.lifted();
            return new Item(
                    suppression.id(),
                    suppression.kind().code(),
                    suppression.since(),
                    suppression.evidence(),
                    suppression.followUp().value(),
                    lift == null ? null : new Lift(lift.at(), lift.by()));
        }
    }

    /** That it was lifted. */
    record Lift(Instant at, String by) {}

    private final Suppressions suppressions;
    private final Lifting lifting;
    private final FollowUps followUps;
    private final Callers callers;

    SuppressionController(Suppressions suppressions, Lifting lifting, FollowUps followUps, Callers callers) {
        this.suppressions = suppressions;
        this.lifting = lifting;
        this.followUps = followUps;
        this.callers = callers;
    }

    @GetMapping
    Listing list(
            @PathVariable("clinic") String clinic,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        ClinicId id = callers.identify(authorization).enter(clinic);
        return new Listing(suppressions.of(id).stream().map(Item::of).toList());
    }

    @DeleteMapping("/{id}")
    ResponseEntity<?> lift(
            @PathVariable("clinic") String clinic,
            @PathVariable("id") UUID id,
            @RequestParam(name = "by", required = false) @Nullable String by,
            @RequestParam(name = "clientAskedForIt", defaultValue = "false") boolean clientAskedForIt,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        Caller caller = callers.identify(authorization);
        ClinicId own = caller.enter(clinic);
        return suppressions
                .find(own, id)
                .<ResponseEntity<?>>map(found -> ResponseEntity.ok(
                        Item.of(lift(found, by == null ? caller.code() : name(by), clientAskedForIt))))
                .orElseGet(SuppressionController::unknown);
    }

    /** The same again is no error, and leaves who lifted it first. */
    private Suppression lift(Suppression found, String by, boolean clientAskedForIt) {
        if (found.kind().isClientsWish() && !clientAskedForIt) {
            throw new InvalidRequestException(List.of(new FieldProblem(
                    "clientAskedForIt", "This was the client's own wish; send true if the client asked to lift it.")));
        }
        if (found.lifted() == null) {
            lifting.lift(followUps.get(found.followUp()), found.kind().code(), by);
        }
        return suppressions.find(found.clinic(), found.id()).orElseThrow();
    }

    private static String name(String by) {
        String name = by.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidRequestException(
                    List.of(new FieldProblem("by", "One line of 1 to " + LONGEST_NAME + " characters is needed.")));
        }
        return name;
    }

    private static ResponseEntity<ProblemDetail> unknown() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND, "GET the list of this clinic's suppressions for the ids that there are.");
        problem.setTitle("No such suppression");
        return ResponseEntity.status(HttpStatus.NOT_FOUND).body(problem);
    }
}
