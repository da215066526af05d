package org.sleepfollowup.dashboard.reconciliation;

import org.sleepfollowup.dashboard.clinic.Clinics;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The comparison as a page. */
@Controller
class ReconciliationPage {
    private final Reconciliation reconciliation;
    private final Clinics clinics;

    ReconciliationPage(Reconciliation reconciliation, Clinics clinics) {
        this.reconciliation = reconciliation;
        this.clinics = clinics;
    }

    @GetMapping("/clinics/{clinic}/reconciliation")
    String reconcile(@PathVariable String clinic, Model model) {
        model.addAttribute("clinic", clinics.get(clinic));
        model.addAttribute("result", reconciliation.of(clinic));
        return "dashboard/reconciliation";
    }
}
