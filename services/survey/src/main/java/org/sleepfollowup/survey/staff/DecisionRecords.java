package org.sleepfollowup.survey.staff;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.sql.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The decisions that were carried out: who decided what, when, and what came of it. */
@Component
class DecisionRecords {
    private final JdbcClient database;
    private final Clock clock;

    DecisionRecords(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Takes note of a decision, once; whoever reads it at the same time waits here for what comes of it. */
    boolean begin(StaffDecision decision) {
        return database.sql("""
                                insert into survey.staff_decision (decision_id, clinic_id, follow_up_id, decision, what,
                                    decided_by, decided_at, outcome, carried_out_at)
                                values (:id, :clinic, :followUp, :decision, :what, :by, :at, 'begun', :now)
                                on conflict (decision_id) do nothing
                                """)
                        .param("id", decision.id())
                        .param("clinic", decision.clinic().value())
                        .param("followUp", decision.followUp().value())
                        .param("decision", code(decision.action()))
                        .param("what", what(decision.action()))
                        .param("by", decision.by())
                        .param("at", Times.at(decision.at()))
                        .param("now", Times.at(clock.instant()))
                        .update()
                == 1;
    }

    void end(String id, String outcome) {
        database.sql("update survey.staff_decision set outcome = :outcome where decision_id = :id")
                .param("outcome", outcome)
                .param("id", id)
                .update();
    }

    String outcome(String id) {
        return database.sql("select outcome from survey.staff_decision where decision_id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private static String code(StaffDecision.Action action) {
        return switch (action) {
            case StaffDecision.Release release -> "release";
            case StaffDecision.Discard discard -> "discard";
            case StaffDecision.Lift lift -> "lift";
        };
    }

    private static @Nullable String what(StaffDecision.Action action) {
        return switch (action) {
            case StaffDecision.Release release -> release.wave().code();
            case StaffDecision.Discard discard -> discard.wave().code();
            case StaffDecision.Lift lift -> lift.what();
        };
    }
}
