package org.sleepfollowup.dashboard.decision;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.account.Caller;
import org.sleepfollowup.dashboard.clinic.Clinic;
import org.sleepfollowup.dashboard.clinic.ClinicVersions;
import org.sleepfollowup.dashboard.clinic.Clinics;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits for staff, with the buttons that decide it; plain forms, so that they need no script. */
@Controller
class AttentionPages {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);

    private final Attention attention;
    private final Decisions decisions;
    private final Clinics clinics;
    private final ClinicVersions versions;

    AttentionPages(Attention attention, Decisions decisions, Clinics clinics, ClinicVersions versions) {
        this.attention = attention;
        this.decisions = decisions;
        this.clinics = clinics;
        this.versions = versions;
    }

    @GetMapping("/clinics/{clinic}/attention")
    String show(@PathVariable String clinic, Model model) {
        // Read before the rest, so that what comes in meanwhile is told once more rather than not at all.
        model.addAttribute("version", versions.of(clinic));
        Clinic settings = clinics.get(clinic);
        model.addAttribute("clinic", settings);
        model.addAttribute("time", TIME.withZone(settings.zone()));
        model.addAttribute("answers", attention.heldAnswers(clinic, null));
        model.addAttribute("clients", attention.blockedClients(clinic, null));
        model.addAttribute("shown", Attention.SHOWN);
        return "dashboard/attention";
    }

    @PostMapping("/clinics/{clinic}/decisions")
    String decide(
            @PathVariable String clinic,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String followUp,
            @RequestParam(required = false) @Nullable String wave,
            @RequestParam(required = false) @Nullable String what,
            @RequestParam(required = false) @Nullable Boolean clientAskedForIt,
            @AuthenticationPrincipal Caller caller,
            RedirectAttributes redirect) {
        Wish wish = new Wish(kind, followUp, wave, what, clientAskedForIt);
        HandedOn handedOn = decisions.handOn(clinic, wish.chosen(), caller.signature());
        redirect.addAttribute("clinic", clinic);
        redirect.addFlashAttribute("handedOn", handedOn.kind());
        return "redirect:/clinics/{clinic}/attention";
    }
}
