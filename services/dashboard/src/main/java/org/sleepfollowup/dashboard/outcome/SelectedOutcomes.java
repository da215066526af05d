package org.sleepfollowup.dashboard.outcome;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A selection, and therapists, as a condition on the table of outcomes. */
final class SelectedOutcomes {
    static final String CONDITION = "clinic_id = :clinic and wave = :wave and baseline = :baseline"
            + " and month between :from and :to and not (:usualOnly and unusual) and therapist_id = any(:therapists)";

    private SelectedOutcomes() {}

    static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement, String clinic, Selection selection, Set<String> therapists) {
        return statement
                .param("clinic", clinic)
                .param("wave", selection.wave().code())
                .param("baseline", selection.baseline().code())
                .param("from", selection.fromText())
                .param("to", selection.toText())
                .param("usualOnly", selection.usualOnly())
                .param("therapists", therapists.toArray(String[]::new));
    }
}
