package org.sleepfollowup.dashboard.fact;

import org.sleepfollowup.dashboard.clinic.Clinics;
import org.sleepfollowup.dashboard.therapist.SelectionParameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The figures by fact as JSON: the same numbers as on the page. */
@RestController
class FactsApi {
    private final FactReports reports;
    private final Clinics clinics;

    FactsApi(FactReports reports, Clinics clinics) {
        this.reports = reports;
        this.clinics = clinics;
    }

    @GetMapping("/api/clinics/{clinic}/session-facts")
    FactReport facts(@PathVariable String clinic, SelectionParameters parameters) {
        return reports.of(clinics.get(clinic), parameters.selection());
    }
}
