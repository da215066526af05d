package org.sleepfollowup.survey.privacy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.clinic.Clinic;
import org.sleepfollowup.survey.clinic.ClinicId;
import org.sleepfollowup.survey.clinic.Clinics;
import org.sleepfollowup.survey.text.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /privacy} and {@code /privacy/{clinic}}: what is stored, where and how long, who sees it, and how to have it
 * erased. An unknown clinic gets the page that is true of all of them.
 */
@RestController
class PrivacyController {
    private final Clinics clinics;
    private final Pages pages;

    PrivacyController(Clinics clinics, Pages pages) {
        this.clinics = clinics;
        this.pages = pages;
    }

    @GetMapping("/privacy")
    ResponseEntity<byte[]> ofAll() {
        return page(Optional.empty());
    }

    @GetMapping("/privacy/{clinic}")
    ResponseEntity<byte[]> ofOne(@PathVariable("clinic") String clinic) {
        return page(ClinicId.of(clinic).flatMap(clinics::find));
    }

    private ResponseEntity<byte[]> page(Optional<Clinic> clinic) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("clinic", clinic.map(Clinic::name).orElse(null));
        variables.put("address", clinic.map(PrivacyController::address).orElse(null));
        return pages.page(HttpStatus.OK, "privacy", pages.visitorsLanguage(), variables);
    }

    private static String address(Clinic clinic) {
        String replyTo = clinic.replyTo();
        return replyTo == null ? clinic.senderAddress() : replyTo;
    }
}
