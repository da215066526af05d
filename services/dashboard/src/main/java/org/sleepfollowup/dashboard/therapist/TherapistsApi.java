package org.sleepfollowup.dashboard.therapist;

import java.util.List;
import org.sleepfollowup.dashboard.clinic.Clinics;
import org.sleepfollowup.dashboard.outcome.Selection;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The therapists' figures as JSON: the same numbers as on the pages. */
@RestController
class TherapistsApi {
    private final Figures figures;
    private final Clinics clinics;

    TherapistsApi(Figures figures, Clinics clinics) {
        this.figures = figures;
        this.clinics = clinics;
    }

    record Answer(String wave, String baseline, List<TherapistMetrics> therapists) {}

    @GetMapping("/api/clinics/{clinic}/therapists")
    Answer therapists(@PathVariable String clinic, SelectionParameters parameters) {
        Selection selection = parameters.selection();
        return new Answer(
                selection.wave().code(),
                selection.baseline().code(),
                figures.of(clinics.get(clinic), selection).therapists());
    }
}
