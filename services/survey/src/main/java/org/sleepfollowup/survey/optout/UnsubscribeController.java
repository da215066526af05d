package org.sleepfollowup.survey.optout;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
 * (RFC 8058): without cookies, following no redirect, and whatever the body says or is, the token says all. Only that it
 * was the page's own button is read from it.
 */
@RestController
@RequestMapping("/unsubscribe/{token}")
class UnsubscribeController {
    private static final String OWN_BUTTON = "confirmed";

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
        return with(token, followUp -> page("unsubscribe", followUp, Map.of("action", "/unsubscribe/" + token)));
    }

    @PostMapping
    ResponseEntity<String> optOut(@PathVariable("token") String token, HttpServletRequest request) {
        return with(token, followUp -> {
            boolean ownButton = request.getParameter(OWN_BUTTON) != null;
            optOuts.optOut(followUp, ownButton ? OptOutWay.CONFIRMED : OptOutWay.ONE_CLICK);
            return done(token, followUp);
        });
    }

    @PostMapping("/undo")
    ResponseEntity<String> undo(@PathVariable("token") String token) {
        return with(
                token,
                followUp -> optOuts.undo(followUp) ? page("resubscribed", followUp, Map.of()) : done(token, followUp));
    }

    private ResponseEntity<String> done(String token, FollowUp followUp) {
        return page(
                "unsubscribed",
                followUp,
                optOuts.mayUndo(followUp) ? Map.of("undo", "/unsubscribe/" + token + "/undo") : Map.of());
    }

    private ResponseEntity<String> with(String token, Function<FollowUp, ResponseEntity<String>> answer) {
        Optional<FollowUp> followUp = optOuts.find(new Token(token));
        return followUp.map(answer)
                .orElseGet(() -> pages.notice(HttpStatus.NOT_FOUND, "unknown", Locale.ENGLISH, null));
    }

    private ResponseEntity<String> page(String key, FollowUp followUp, Map<String, String> variables) {
        Clinic clinic = clinics.find(followUp.clinic()).orElseThrow();
        Map<String, String> all = new HashMap<>(variables);
        all.put("key", key);
        all.put("clinic", clinic.name());
        return pages.page(HttpStatus.OK, "unsubscribe", locale(followUp, clinic), all);
    }

    private Locale locale(FollowUp followUp, Clinic clinic) {
        String language = clients.get(followUp.plan().client()).contact().locale();
        return Languages.between(language, clinic.locale());
    }
}
