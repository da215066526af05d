package org.sleepfollowup.dashboard.reconciliation;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The comparison as JSON. */
@RestController
class ReconciliationApi {
    private final Reconciliation reconciliation;

    ReconciliationApi(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    @GetMapping("/api/clinics/{clinic}/reconciliation")
    Reconciliation.Result reconcile(@PathVariable String clinic) {
        return reconciliation.of(clinic);
    }
}
