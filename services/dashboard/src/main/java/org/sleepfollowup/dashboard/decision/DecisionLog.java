package org.sleepfollowup.dashboard.decision;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.sleepfollowup.dashboard.clinic.Changes;
import org.sleepfollowup.dashboard.clinic.ClinicVersions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes what was handed on, so that every instance shows it until it is carried out. It is a note alone: what was decided
 * stands on the topic, and who decided what is the survey service's to keep.
 */
@Component
class DecisionLog {
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient database;
    private final ClinicVersions versions;
    private final Clock clock;

    DecisionLog(JdbcClient database, ClinicVersions versions, Clock clock) {
        this.database = database;
        this.versions = versions;
        this.clock = clock;
    }

    @Transactional
    public void add(Decision decision, Matter matter) {
        database.sql("delete from dashboard.decision where decided_at < :before")
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        database.sql("""
                        insert into dashboard.decision
                          (id, clinic_id, follow_up_id, about, kind, decided_by, decided_at)
                        values (:id, :clinic, :followUp, :about, :kind, :by, :at)
                        """)
                .param("id", decision.id())
                .param("clinic", decision.clinic())
                .param("followUp", decision.followUp().id())
                .param("about", matter.sequence())
                .param("kind", decision.choice().kind())
                .param("by", decision.by())
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .update();
        Changes changes = new Changes();
        changes.add(decision.clinic());
        versions.raise(changes);
    }
}
