package org.sleepfollowup.dashboard.fact;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.sleepfollowup.dashboard.clinic.Clinic;
import org.sleepfollowup.dashboard.clinic.ClinicVersions;
import org.sleepfollowup.dashboard.clinic.Clinics;
import org.sleepfollowup.dashboard.followup.Invitations;
import org.sleepfollowup.dashboard.outcome.Baseline;
import org.sleepfollowup.dashboard.outcome.Selection;
import org.sleepfollowup.dashboard.outcome.Wave;
import org.sleepfollowup.dashboard.therapist.SelectionParameters;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The figures by fact as a page. */
@Controller
class FactsPage {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private final FactReports reports;
    private final Invitations invitations;
    private final Clinics clinics;
    private final ClinicVersions versions;
    private final FactWording wording;

    FactsPage(
            FactReports reports,
            Invitations invitations,
            Clinics clinics,
            ClinicVersions versions,
            FactWording wording) {
        this.reports = reports;
        this.invitations = invitations;
        this.clinics = clinics;
        this.versions = versions;
        this.wording = wording;
    }

    @GetMapping("/clinics/{id}/session-facts")
    String facts(@PathVariable String id, SelectionParameters parameters, Model model) {
        Selection selection = parameters.selection();
        // Read before the figures, so that what comes in meanwhile is told once more rather than not at all.
        model.addAttribute("version", versions.of(id));
        Clinic clinic = clinics.get(id);
        FactReport report = reports.of(clinic, selection);
        model.addAttribute("clinic", clinic);
        model.addAttribute("selection", selection);
        model.addAttribute("months", invitations.months(id));
        model.addAttribute("monthName", MONTH);
        model.addAttribute("waves", Wave.values());
        model.addAttribute("baselines", Baseline.values());
        model.addAttribute("report", report);
        model.addAttribute("sentence", wording.sentence(report));
        model.addAttribute(
                "sections", report.facts().stream().map(wording::section).toList());
        return "dashboard/session-facts";
    }
}
