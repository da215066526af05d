package org.sleepfollowup.survey.optout;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
    ResponseEntity<byte[]> ask(
            @PathVariable("token") String token, @RequestParam(name = "lang", required = false) @Nullable String lang) {
        return with(token, followUp -> {
            Reader reader = reader(followUp, lang);
            return page(
                    "unsubscribe",
                    followUp,
                    reader,
                    Map.of("action", "/unsubscribe/" + token + reader.query(), "switchable", "yes"));
        });
    }

    @PostMapping
    ResponseEntity<byte[]> optOut(
            @PathVariable("token") String token,
            @RequestParam(name = "lang", required = false) @Nullable String lang,
            HttpServletRequest request) {
        return with(token, followUp -> {
            boolean ownButton = request.getParameter(OWN_BUTTON) != null;
            optOuts.optOut(followUp, ownButton ? OptOutWay.CONFIRMED : OptOutWay.ONE_CLICK);
            return done(token, followUp, reader(followUp, lang));
        });
    }

    @PostMapping("/undo")
    ResponseEntity<byte[]> undo(
            @PathVariable("token") String token, @RequestParam(name = "lang", required = false) @Nullable String lang) {
        return with(token, followUp -> {
            Reader reader = reader(followUp, lang);
            return optOuts.undo(followUp)
                    ? page("resubscribed", followUp, reader, Map.of())
                    : done(token, followUp, reader);
        });
    }

    /** Offers no other language: its address opens the page that asks. The language chosen there goes on here. */
    private ResponseEntity<byte[]> done(String token, FollowUp followUp, Reader reader) {
        return page(
                "unsubscribed",
                followUp,
                reader,
                optOuts.mayUndo(followUp)
                        ? Map.of("undo", "/unsubscribe/" + token + "/undo" + reader.query())
                        : Map.of());
    }

    private ResponseEntity<byte[]> with(String token, Function<FollowUp, ResponseEntity<byte[]>> answer) {
        return optOuts.find(new Token(token)).map(answer).orElseGet(pages::unknown);
    }

    private ResponseEntity<byte[]> page(String key, FollowUp followUp, Reader reader, Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(variables);
        all.put("key", key);
        all.put("clinic", clinic(followUp).name());
        return pages.page(HttpStatus.OK, "unsubscribe", reader.locale(), all);
    }

    private Reader reader(FollowUp followUp, @Nullable String lang) {
        return clients.get(followUp.plan().client()).readerAt(clinic(followUp)).choosing(lang);
    }

    private Clinic clinic(FollowUp followUp) {
        return clinics.find(followUp.clinic()).orElseThrow();
    }
}
