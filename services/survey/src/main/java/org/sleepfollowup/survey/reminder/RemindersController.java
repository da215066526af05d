package org.sleepfollowup.survey.reminder;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.client.Client;
import org.sleepfollowup.survey.client.Clients;
import org.sleepfollowup.survey.clinic.Clinic;
import org.sleepfollowup.survey.clinic.Clinics;
import org.sleepfollowup.survey.followup.FollowUp;
import org.sleepfollowup.survey.link.Token;
import org.sleepfollowup.survey.text.Pages;
import org.sleepfollowup.survey.text.Reader;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /f/{token}/reminders}: looking says how it is and offers the other, posting stops the reminders, posting to
 * {@code /f/{token}/reminders/again} lets them go again. The link works as long as there is a client to be reminded, also
 * when its survey has closed: it is about what comes next.
 */
@RestController
@RequestMapping("/f/{token}/reminders")
class RemindersController {
    private final Reminders reminders;
    private final Clients clients;
    private final Clinics clinics;
    private final Pages pages;

    RemindersController(Reminders reminders, Clients clients, Clinics clinics, Pages pages) {
        this.reminders = reminders;
        this.clients = clients;
        this.clinics = clinics;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> show(
            @PathVariable("token") String token, @RequestParam(name = "lang", required = false) @Nullable String lang) {
        return page(token, lang, followUp -> {});
    }

    @PostMapping
    ResponseEntity<byte[]> stop(
            @PathVariable("token") String token, @RequestParam(name = "lang", required = false) @Nullable String lang) {
        return page(token, lang, reminders::stop);
    }

    /** Somebody kept the address that the page had after a change, or asks for it in another language. */
    @GetMapping("/again")
    ResponseEntity<byte[]> showAgain(
            @PathVariable("token") String token, @RequestParam(name = "lang", required = false) @Nullable String lang) {
        return show(token, lang);
    }

    @PostMapping("/again")
    ResponseEntity<byte[]> allow(
            @PathVariable("token") String token, @RequestParam(name = "lang", required = false) @Nullable String lang) {
        return page(token, lang, reminders::allow);
    }

    private ResponseEntity<byte[]> page(String token, @Nullable String lang, Consumer<FollowUp> change) {
        return reminders
                .find(new Token(token))
                .map(followUp -> {
                    change.accept(followUp);
                    return page(token, lang, followUp);
                })
                .orElseGet(pages::unknown);
    }

    private ResponseEntity<byte[]> page(String token, @Nullable String lang, FollowUp followUp) {
        Clinic clinic = clinics.find(followUp.clinic()).orElseThrow();
        Client client = clients.get(followUp.plan().client());
        Reader reader = client.readerAt(clinic).choosing(lang);
        String address = "/f/" + token + "/reminders";
        Map<String, Object> variables = new HashMap<>();
        variables.put("clinic", clinic.name());
        variables.put("key", client.remindersOff() ? "reminders.off" : "reminders.on");
        variables.put("action", (client.remindersOff() ? address + "/again" : address) + reader.query());
        return pages.page(HttpStatus.OK, "reminders", reader.locale(), variables);
    }
}
