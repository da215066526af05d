package org.sleepfollowup.survey.erasure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.clinic.Caller;
import org.sleepfollowup.survey.clinic.Callers;
import org.sleepfollowup.survey.problem.UnknownClientException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/clinics/{clinic}/clients/{id}}: what is stored of a client, and its erasure. The booking system's id may hold
 * any character, slashes too, so it is all the rest of the path.
 */
@RestController
@RequestMapping(path = "/api/clinics/{clinic}", produces = MediaType.APPLICATION_JSON_VALUE)
class ClientsController {
    private final Erasure erasure;
    private final ClientRecords records;
    private final Receipts receipts;
    private final Callers callers;

    ClientsController(Erasure erasure, ClientRecords records, Receipts receipts, Callers callers) {
        this.erasure = erasure;
        this.records = records;
        this.receipts = receipts;
        this.callers = callers;
    }

    @GetMapping("/clients/{*id}")
    ClientRecord show(
            @PathVariable("clinic") String clinic,
            @PathVariable("id") String rest,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        return records.find(callers.identify(authorization).enter(clinic), clientId(rest))
                .orElseThrow(UnknownClientException::new);
    }

    @DeleteMapping("/clients/{*id}")
    Receipt erase(
            @PathVariable("clinic") String clinic,
            @PathVariable("id") String rest,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        Caller caller = callers.identify(authorization);
        return erasure.erase(caller.enter(clinic), clientId(rest), caller.code());
    }

    /** The receipts again, for a caller whom the answer did not reach. */
    @GetMapping("/erasures")
    List<Receipt> receipts(
            @PathVariable("clinic") String clinic,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        return receipts.of(callers.identify(authorization).enter(clinic));
    }

    private static String clientId(String rest) {
        String id = rest.substring(1);
        if (id.indexOf('\0') >= 0) {
            // PostgreSQL has no text with this character, and fails when it is asked for one.
            throw new UnknownClientException();
        }
        return id;
    }
}
