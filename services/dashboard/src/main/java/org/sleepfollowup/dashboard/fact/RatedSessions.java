package org.sleepfollowup.dashboard.fact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.outcome.Baseline;
import org.sleepfollowup.dashboard.outcome.ReportedAnswers;
import org.sleepfollowup.dashboard.outcome.SessionFacts;
import org.sleepfollowup.dashboard.outcome.Wave;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sessions with an outcome, in the database. */
@Component
class RatedSessions {
    private static final String SESSIONS = """
            select therapist_id, %s, lights_dimmed, music, fell_asleep, modality, focus_areas, started_at, ended_at
            from dashboard.outcome
            where clinic_id = :clinic and wave = :wave and baseline = :baseline
            """.formatted(ReportedAnswers.COLUMNS);

    private final JdbcClient database;

    RatedSessions(JdbcClient database) {
        this.database = database;
    }

    /** Those of all months: what may be shown of a part depends on the whole. */
    List<RatedSession> of(String clinic, Wave wave, Baseline baseline) {
        return database.sql(SESSIONS)
                .param("clinic", clinic)
                .param("wave", wave.code())
                .param("baseline", baseline.code())
                .query((row, i) -> session(row))
                .list();
    }

    private static RatedSession session(ResultSet row) throws SQLException {
        return new RatedSession(
                row.getString("therapist_id"),
                ReportedAnswers.answer(row),
                new SessionFacts(
                        row.getObject("lights_dimmed", Boolean.class),
                        row.getObject("music", Boolean.class),
                        row.getObject("fell_asleep", Boolean.class),
                        row.getString("modality"),
                        List.of((String[]) row.getArray("focus_areas").getArray()),
                        instant(row, "started_at"),
                        row.getObject("ended_at", OffsetDateTime.class).toInstant()));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
