package org.sleepfollowup.dashboard.outcome;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes down what clients reported, and takes back what was retracted. */
@Component
public class OutcomeLog {
    private static final int BATCH = 500;

    private final JdbcTemplate batches;

    OutcomeLog(JdbcTemplate batches) {
        this.batches = batches;
    }

    /** Adds or replaces them, each once. */
    public void put(Collection<Outcome> outcomes) {
        batches.batchUpdate("""
                insert into dashboard.outcome (clinic_id, therapist_id, follow_up_id, wave, client_ref, month,
                  baseline, before, after, settling_before, calm_before, comfort_before,
                  settling_after, calm_after, comfort_after, imputed, groups, unusual, compared, after_reminder,
                  lights_dimmed, music, fell_asleep, modality, focus_areas, started_at, ended_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (clinic_id, therapist_id, follow_up_id, wave) do update set
                  client_ref = excluded.client_ref, month = excluded.month, baseline = excluded.baseline,
                  before = excluded.before, after = excluded.after,
                  settling_before = excluded.settling_before, calm_before = excluded.calm_before,
                  comfort_before = excluded.comfort_before, settling_after = excluded.settling_after,
                  calm_after = excluded.calm_after, comfort_after = excluded.comfort_after,
                  imputed = excluded.imputed, groups = excluded.groups, unusual = excluded.unusual,
                  compared = excluded.compared, after_reminder = excluded.after_reminder,
                  lights_dimmed = excluded.lights_dimmed, music = excluded.music, fell_asleep = excluded.fell_asleep,
                  modality = excluded.modality, focus_areas = excluded.focus_areas,
                  started_at = excluded.started_at, ended_at = excluded.ended_at
                """, outcomes, BATCH, (row, o) -> {
            setId(row, o.id());
            row.setString(5, o.clientRef());
            row.setString(6, o.month().toString());
            row.setString(7, o.baseline().code());
            row.setObject(8, o.before(), Types.SMALLINT);
            row.setInt(9, o.after());
            setPathways(row, 10, o.pathwaysBefore());
            setPathways(row, 13, o.pathwaysAfter());
            row.setBoolean(16, o.imputed());
            row.setString(17, o.groups());
            row.setBoolean(18, o.unusual());
            row.setObject(19, o.compared(), Types.SMALLINT);
            row.setBoolean(20, o.afterReminder());
            setFacts(row, 21, o.facts());
        });
    }

    /** Takes back those that were retracted; one that is not there is no matter. */
    public void remove(Collection<OutcomeId> retracted) {
        batches.batchUpdate("""
                delete from dashboard.outcome
                where clinic_id = ? and therapist_id = ? and follow_up_id = ? and wave = ?
                """, retracted, BATCH, (row, id) -> setId(row, id));
    }

    private static void setId(PreparedStatement row, OutcomeId id) throws SQLException {
        row.setString(1, id.clinicId());
        row.setString(2, id.therapistId());
        row.setString(3, id.followUpId());
        row.setString(4, id.wave().code());
    }

    private static void setPathways(PreparedStatement row, int from, Pathways pathways) throws SQLException {
        row.setObject(from, pathways.settling(), Types.SMALLINT);
        row.setObject(from + 1, pathways.calm(), Types.SMALLINT);
        row.setObject(from + 2, pathways.comfort(), Types.SMALLINT);
    }

    private static void setFacts(PreparedStatement row, int from, SessionFacts facts) throws SQLException {
        row.setObject(from, facts.lightsDimmed(), Types.BOOLEAN);
        row.setObject(from + 1, facts.music(), Types.BOOLEAN);
        row.setObject(from + 2, facts.fellAsleep(), Types.BOOLEAN);
        row.setString(from + 3, facts.modality());
        row.setArray(
                from + 4,
                row.getConnection().createArrayOf("text", facts.focusAreas().toArray()));
        setTime(row, from + 5, facts.startedAt());
        setTime(row, from + 6, facts.endedAt());
    }

    private static void setTime(PreparedStatement row, int column, @Nullable Instant time) throws SQLException {
        row.setObject(column, time == null ? null : time.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
    }
}
