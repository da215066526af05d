package org.sleepfollowup.survey.staff;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.clinic.Caller;
import org.sleepfollowup.survey.clinic.Callers;
import org.sleepfollowup.survey.clinic.ClinicId;
import org.sleepfollowup.survey.clinic.Wave;
import org.sleepfollowup.survey.followup.FollowUpId;
import org.sleepfollowup.survey.problem.FieldProblem;
import org.sleepfollowup.survey.problem.InvalidRequestException;
import org.sleepfollowup.survey.quarantine.HeldWave;
import org.sleepfollowup.survey.quarantine.HeldWaves;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** {@code /api/clinics/{clinic}/quarantine}: what is held back, for programs of the clinic. */
@RestController
@RequestMapping(path = "/api/clinics/{clinic}/quarantine", produces = MediaType.APPLICATION_JSON_VALUE)
class QuarantineController {
    private final Callers callers;
    private final HeldWaves heldWaves;
    private final StaffDecisions decisions;
    private final Clock clock;

    QuarantineController(Callers callers, HeldWaves heldWaves, StaffDecisions decisions, Clock clock) {
        this.callers = callers;
        this.heldWaves = heldWaves;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** What is held back and not settled, the newest first. */
    record Listed(List<HeldWave> quarantined) {}

    /**
     * What to do with it.
     *
     * @param decision {@code release} or {@code discard}
     */
    record Decided(@Nullable String decision) {}

    /** What came of it. */
    record Carried(String outcome) {}

    @GetMapping
    Listed list(
            @PathVariable("clinic") String clinic,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        return new Listed(heldWaves.of(callers.identify(authorization).enter(clinic)));
    }

    @PostMapping(path = "/{followUp}/{wave}", consumes = MediaType.APPLICATION_JSON_VALUE)
    Carried decide(
            @PathVariable("clinic") String clinic,
            @PathVariable("followUp") String followUp,
            @PathVariable("wave") String wave,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestBody Decided decided) {
        Caller caller = callers.identify(authorization);
        ClinicId id = caller.enter(clinic);
        String outcome = decisions.carryOut(new StaffDecision(
                UUID.randomUUID().toString(),
                id,
                followUp(followUp),
                action(decided, wave(wave)),
                caller.code(),
                clock.instant()));
        if (outcome.equals(StaffDecisions.UNKNOWN)) {
            throw missing();
        }
        return new Carried(outcome);
    }

    private static StaffDecision.Action action(Decided decided, Wave wave) {
        return switch (decided.decision()) {
            case "release" -> new StaffDecision.Release(wave);
            case "discard" -> new StaffDecision.Discard(wave);
            case null, default ->
                throw new InvalidRequestException(
                        List.of(new FieldProblem("decision", "Say either release or discard.")));
        };
    }

    private static FollowUpId followUp(String id) {
        try {
            return new FollowUpId(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw missing();
        }
    }

    private static Wave wave(String code) {
        return Wave.find(code).orElseThrow(QuarantineController::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(
                HttpStatus.NOT_FOUND, "This clinic has no such follow-up, or it no such wave.");
    }
}
