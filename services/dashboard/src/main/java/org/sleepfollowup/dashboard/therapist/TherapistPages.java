package org.sleepfollowup.dashboard.therapist;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.clinic.Clinic;
import org.sleepfollowup.dashboard.clinic.ClinicVersions;
import org.sleepfollowup.dashboard.clinic.Clinics;
import org.sleepfollowup.dashboard.followup.Invitations;
import org.sleepfollowup.dashboard.outcome.Baseline;
import org.sleepfollowup.dashboard.outcome.Selection;
import org.sleepfollowup.dashboard.outcome.Wave;
import org.sleepfollowup.dashboard.refusal.Refusal;
import org.sleepfollowup.dashboard.statistics.Estimate;
import org.sleepfollowup.dashboard.statistics.Proportion;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A clinic with its therapists, and one therapist. */
@Controller
class TherapistPages {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private final Figures figures;
    private final Invitations invitations;
    private final Clinics clinics;
    private final ClinicVersions versions;
    private final Wording wording;

    TherapistPages(
            Figures figures, Invitations invitations, Clinics clinics, ClinicVersions versions, Wording wording) {
        this.figures = figures;
        this.invitations = invitations;
        this.clinics = clinics;
        this.versions = versions;
        this.wording = wording;
    }

    @GetMapping("/clinics/{id}")
    String clinic(@PathVariable String id, SelectionParameters parameters, Model model) {
        Selection selection = parameters.selection();
        Clinic clinic = prepare(id, selection, model);
        Figures.OfClinic ofClinic = figures.of(clinic, selection);
        Scale scale = Scale.of(ofClinic.therapists());
        model.addAttribute("months", invitations.months(id));
        model.addAttribute("asked", ofClinic.asked());
        model.addAttribute("answered", ofClinic.answered());
        addRate(model, Proportion.of(ofClinic.answered(), ofClinic.asked()));
        model.addAttribute("scale", scale);
        model.addAttribute(
                "rows",
                ofClinic.therapists().stream()
                        .map(metrics -> Row.of(metrics, clinic.minimumClients(), scale.reach(), wording))
                        .toList());
        return "dashboard/clinic";
    }

    @GetMapping("/clinics/{id}/therapists/{therapist}")
    String therapist(
            @PathVariable String id, @PathVariable String therapist, SelectionParameters parameters, Model model) {
        Selection selection = parameters.selection();
        Clinic clinic = prepare(id, selection, model);
        TherapistMetrics metrics = figures.of(clinic, therapist, selection)
                .orElseThrow(() -> Refusal.notFound(
                        "Nothing is known of such a therapist.",
                        "Choose one on the page of the clinic, or a longer period."));
        List<Figures.Period> periods = figures.periods(clinic, therapist, selection);
        Scale scale = Scale.of(periods.stream().map(Figures.Period::metrics).toList());
        model.addAttribute("months", invitations.months(id));
        model.addAttribute("row", Row.of(metrics, clinic.minimumClients(), scale.reach(), wording));
        Estimate change = metrics.change();
        if (change != null) {
            model.addAttribute("sentence", wording.sentence(metrics, change));
            model.addAttribute("caution", wording.caution(change));
        }
        model.addAttribute("scale", scale);
        model.addAttribute(
                "periods",
                periods.stream()
                        .map(period -> PeriodRow.of(period, clinic.minimumClients(), scale.reach(), wording))
                        .toList());
        return "dashboard/therapist";
    }

    private Clinic prepare(String id, Selection selection, Model model) {
        // Read before the figures, so that what comes in meanwhile is told once more rather than not at all.
        model.addAttribute("version", versions.of(id));
        Clinic clinic = clinics.get(id);
        model.addAttribute("clinic", clinic);
        model.addAttribute("selection", selection);
        model.addAttribute("monthName", MONTH);
        model.addAttribute("waves", Wave.values());
        model.addAttribute("baselines", Baseline.values());
        return clinic;
    }

    private static void addRate(Model model, @Nullable Estimate rate) {
        if (rate != null && rate.low() != null && rate.high() != null) {
            model.addAttribute("rate", Wording.percent(rate.value()));
            model.addAttribute("rateRange", Wording.percent(rate.low()) + " to " + Wording.percent(rate.high()));
        }
    }
}
