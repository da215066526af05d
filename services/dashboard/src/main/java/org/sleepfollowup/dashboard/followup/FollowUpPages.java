package org.sleepfollowup.dashboard.followup;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.clinic.Clinic;
import org.sleepfollowup.dashboard.clinic.ClinicVersions;
import org.sleepfollowup.dashboard.clinic.Clinics;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of follow-ups, and one's timeline. */
@Controller
class FollowUpPages {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

    private final FollowUps followUps;
    private final Clinics clinics;
    private final ClinicVersions versions;
    private final EventWords words;

    FollowUpPages(FollowUps followUps, Clinics clinics, ClinicVersions versions, EventWords words) {
        this.followUps = followUps;
        this.clinics = clinics;
        this.versions = versions;
        this.words = words;
    }

    @GetMapping("/clinics/{clinic}/follow-ups")
    String list(
            @PathVariable String clinic,
            @RequestParam(required = false) @Nullable String session,
            @RequestParam(required = false) @Nullable String therapist,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        // Read before the rest, so that what comes in meanwhile is told once more rather than not at all.
        model.addAttribute("version", versions.of(clinic));
        List<FollowUp> page = followUps.list(clinic, wanted(session), wanted(therapist), wanted(after));
        prepare(model, clinics.get(clinic));
        model.addAttribute("followUps", page);
        // Not called session: in a template that is the browser's.
        model.addAttribute("searched", session);
        model.addAttribute("therapist", therapist);
        model.addAttribute(
                "next", page.size() < FollowUps.PAGE ? null : page.getLast().id());
        return "dashboard/follow-ups";
    }

    @GetMapping("/clinics/{clinic}/follow-ups/{id}")
    String timeline(@PathVariable String clinic, @PathVariable String id, Model model) {
        model.addAttribute("version", versions.of(clinic));
        FollowUp followUp = followUps.find(clinic, id).orElseThrow(FollowUpsApi::unknown);
        prepare(model, clinics.get(clinic));
        model.addAttribute("followUp", followUp);
        model.addAttribute("lines", words.lines(followUps.events(clinic, id)));
        return "dashboard/follow-up";
    }

    private static void prepare(Model model, Clinic clinic) {
        model.addAttribute("clinic", clinic);
        model.addAttribute("time", TIME.withZone(clinic.zone()));
        model.addAttribute("date", DATE);
    }

    private static @Nullable String wanted(@Nullable String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter.trim();
    }
}
