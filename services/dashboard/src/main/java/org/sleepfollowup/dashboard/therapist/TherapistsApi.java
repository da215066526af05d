package org.sleepfollowup.dashboard.therapist;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.clinic.Clinic;
import org.sleepfollowup.dashboard.clinic.Clinics;
import org.sleepfollowup.dashboard.figure.ClinicFigures;
import org.sleepfollowup.dashboard.figure.Figures;
import org.sleepfollowup.dashboard.figure.Overview;
import org.sleepfollowup.dashboard.figure.TherapistFigures;
import org.sleepfollowup.dashboard.figure.TherapistReport;
import org.sleepfollowup.dashboard.outcome.Selection;
import org.sleepfollowup.dashboard.refusal.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The therapists' figures as JSON: the same numbers as on the pages. */
@RestController
class TherapistsApi {
    private final Figures figures;
    private final Clinics clinics;
    private final Wording wording;

    TherapistsApi(Figures figures, Clinics clinics, Wording wording) {
        this.figures = figures;
        this.clinics = clinics;
        this.wording = wording;
    }

    /** What was asked for. */
    record Question(
            String wave,
            String baseline,
            String unusual,
            @Nullable String from,
            @Nullable String to) {
        static Question of(Selection selection) {
            return new Question(
                    selection.wave().code(),
                    selection.baseline().code(),
                    selection.usualOnly() ? SelectionParameters.EXCLUDE : SelectionParameters.INCLUDE,
                    selection.from() == null ? null : selection.from().toString(),
                    selection.to() == null ? null : selection.to().toString());
        }
    }

    record OfClinic(
            @JsonUnwrapped Question question,
            long asked,
            long answered,
            ClinicFigures clinic,
            List<TherapistFigures> therapists) {}

    record OfTherapist(
            @JsonUnwrapped Question question,
            @Nullable String sentence,
            @JsonUnwrapped TherapistReport report) {}

    @GetMapping("/api/clinics/{clinic}/therapists")
    OfClinic therapists(@PathVariable String clinic, SelectionParameters parameters) {
        Selection selection = parameters.selection();
        Overview overview = figures.of(clinics.get(clinic), selection);
        return new OfClinic(
                Question.of(selection),
                overview.asked(),
                overview.answered(),
                overview.clinic(),
                overview.therapists());
    }

    @GetMapping("/api/clinics/{clinic}/therapists/{therapist}")
    OfTherapist therapist(@PathVariable String clinic, @PathVariable String therapist, SelectionParameters parameters) {
        Selection selection = parameters.selection();
        Clinic of = clinics.get(clinic);
        TherapistReport report = figures.of(of, therapist, selection).orElseThrow(TherapistsApi::unknown);
        return new OfTherapist(Question.of(selection), wording.sentence(report.figures()), report);
    }

    static Refusal unknown() {
        return Refusal.notFound(
                "Nothing is known of such a therapist.", "Choose one on the page of the clinic, or a longer period.");
    }
}
