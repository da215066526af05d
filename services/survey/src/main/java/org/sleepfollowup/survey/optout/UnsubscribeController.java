package org.sleepfollowup.survey.optout;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sleepfollowup.survey.client.Clients;
import org.sleepfollowup.survey.clinic.Clinic;
import org.sleepfollowup.survey.clinic.Clinics;
import org.sleepfollowup.survey.followup.FollowUp;
import org.sleepfollowup.survey.link.Token;
import org.sleepfollowup.survey.text.Languages;
import org.sleepfollowup.survey.text.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /unsubscribe/{token}}: looking asks for a confirmation, posting opts out. Mail programs post here by themselves
 * (RFC 8058), whatever the body says; the token says all.
 */
@RestController
@RequestMapping("/unsubscribe/{token}")
class UnsubscribeController {
    private final OptOuts optOuts;
    private final Clinics clinics;
    private final Clients clients;
    private final Pages pages;

    UnsubscribeController(OptOuts optOuts, Clinics clinics, Clients clients, Pages pages) {
        this.optOuts = optOuts;
        this.clinics = clinics;
        this.clients = clients;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<String> ask(@PathVariable("token") String token) {
        Optional<FollowUp> followUp = optOuts.find(new Token(token));
        if (followUp.isEmpty()) {
            return unknown();
        }
        Clinic clinic = clinicOf(followUp.get());
        return pages.page(
                HttpStatus.OK,
                "unsubscribe",
                locale(followUp.get(), clinic),
                Map.of("clinic", clinic.name(), "action", "/unsubscribe/" + token));
    }

    @PostMapping
    ResponseEntity<String> optOut(@PathVariable("token") String token) {
        Optional<FollowUp> followUp = optOuts.find(new Token(token));
        if (followUp.isEmpty()) {
            return unknown();
        }
        optOuts.optOut(followUp.get());
        Clinic clinic = clinicOf(followUp.get());
        return pages.notice(HttpStatus.OK, "unsubscribed", locale(followUp.get(), clinic), clinic.name());
    }

    private ResponseEntity<String> unknown() {
        return pages.notice(HttpStatus.NOT_FOUND, "unknown", Locale.ENGLISH, null);
    }

    private Clinic clinicOf(FollowUp followUp) {
        return clinics.find(followUp.clinic()).orElseThrow();
    }

    private Locale locale(FollowUp followUp, Clinic clinic) {
        String language = clients.get(followUp.plan().client()).contact().locale();
        return Languages.between(language, clinic.locale());
    }
}
