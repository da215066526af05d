package org.sleepfollowup.dashboard.therapist;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.clinic.Clinic;
import org.sleepfollowup.dashboard.clinic.ClinicVersions;
import org.sleepfollowup.dashboard.clinic.Clinics;
import org.sleepfollowup.dashboard.figure.Figures;
import org.sleepfollowup.dashboard.figure.Overview;
import org.sleepfollowup.dashboard.figure.TherapistFigures;
import org.sleepfollowup.dashboard.figure.TherapistReport;
import org.sleepfollowup.dashboard.followup.Invitations;
import org.sleepfollowup.dashboard.outcome.Baseline;
import org.sleepfollowup.dashboard.outcome.Selection;
import org.sleepfollowup.dashboard.outcome.Wave;
import org.sleepfollowup.dashboard.statistics.Comparability;
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
        Overview overview = figures.of(prepare(id, selection, model), selection);
        List<TherapistFigures> therapists = overview.therapists();
        Scale scale = Scale.of(therapists.stream().map(one -> one.own().change()));
        model.addAttribute("asked", overview.asked());
        model.addAttribute("answered", overview.answered());
        addRate(model, Proportion.of(overview.answered(), overview.asked()));
        model.addAttribute("scale", scale);
        model.addAttribute(
                "rows",
                therapists.stream()
                        .map(one -> Row.of(one, scale.reach(), wording))
                        .toList());
        if (therapists.stream().anyMatch(one -> one.reasons().containsKey("change.range"))) {
            model.addAttribute("rangesMissing", wording.say("ranges.missing"));
        }
        model.addAttribute("funnel", Funnel.of(overview.clinic(), therapists, wording));
        String comparability = overview.clinic().comparability();
        if (selection.baseline() != Baseline.NONE && !comparability.equals(Comparability.COMPARABLE.code())) {
            model.addAttribute("notSideBySide", wording.why(comparability));
        }
        return "dashboard/clinic";
    }

    @GetMapping("/clinics/{id}/therapists/{therapist}")
    String therapist(
            @PathVariable String id, @PathVariable String therapist, SelectionParameters parameters, Model model) {
        Selection selection = parameters.selection();
        Clinic clinic = prepare(id, selection, model);
        TherapistReport report = figures.of(clinic, therapist, selection).orElseThrow(TherapistsApi::unknown);
        TherapistFigures own = report.figures();
        Estimate change = own.own().change();
        // One scale for all that is drawn on a line.
        Scale scale = Scale.of(Stream.concat(
                Stream.ofNullable(change),
                report.details().months().points().stream()
                        .map(month -> month.figures().change())));
        model.addAttribute("row", Row.of(own, scale.reach(), wording));
        model.addAttribute("scale", scale);
        model.addAttribute("sentence", wording.sentence(own));
        if (change != null) {
            model.addAttribute("caution", wording.caution(own, change));
        }
        model.addAttribute("details", DetailView.of(report.details(), scale.reach(), wording));
        addAdjusted(model, own, report.clinic().adjustedFor());
        return "dashboard/therapist";
    }

    private void addAdjusted(Model model, TherapistFigures own, List<String> adjustedFor) {
        Estimate gain = own.comparison().adjustedGain();
        Double reliability = own.comparison().reliability();
        if (gain != null) {
            model.addAttribute("adjusted", wording.change(gain));
            model.addAttribute("adjustedFor", wording.adjustedFor(adjustedFor));
        } else if (own.reasons().containsKey("adjusted")) {
            model.addAttribute("notAdjusted", wording.why(own.reasons().get("adjusted")));
        }
        if (reliability != null) {
            model.addAttribute("reliability", Wording.percent(reliability));
        }
        if (gain != null && own.reasons().containsKey("standing")) {
            model.addAttribute("notSideBySide", wording.why(own.reasons().get("standing")));
        }
    }

    private Clinic prepare(String id, Selection selection, Model model) {
        // Read before the figures, so that what comes in meanwhile is told once more rather than not at all.
        model.addAttribute("version", versions.of(id));
        Clinic clinic = clinics.get(id);
        model.addAttribute("clinic", clinic);
        model.addAttribute("selection", selection);
        model.addAttribute("query", SelectionParameters.query(selection));
        model.addAttribute("months", invitations.months(id));
        model.addAttribute("monthName", MONTH);
        model.addAttribute("waves", Wave.values());
        model.addAttribute("baselines", Baseline.values());
        return clinic;
    }

    private static void addRate(Model model, @Nullable Estimate rate) {
        if (rate != null) {
            model.addAttribute("rate", Wording.percent(rate.value()));
            model.addAttribute("rateRange", Wording.percents(rate));
        }
    }
}
