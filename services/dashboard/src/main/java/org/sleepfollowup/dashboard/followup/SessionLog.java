package org.sleepfollowup.dashboard.followup;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes down which session each follow-up asks about, and forgets it again. */
@Component
public class SessionLog {
    private static final int BATCH = 500;

    private final JdbcTemplate batches;

    SessionLog(JdbcTemplate batches) {
        this.batches = batches;
    }

    /** Takes the last word on each of these follow-ups, within the transaction of their batch. */
    public void take(Collection<AskedSession> sessions) {
        put(sessions.stream().filter(asked -> asked.session() != null).toList());
        remove(sessions.stream().filter(asked -> asked.session() == null).toList());
    }

    private void put(List<AskedSession> sessions) {
        batches.batchUpdate("""
                insert into dashboard.follow_up_session (clinic_id, follow_up_id, session_id) values (?, ?, ?)
                on conflict (clinic_id, follow_up_id) do update set session_id = excluded.session_id
                """, sessions, BATCH, (row, asked) -> {
            row.setString(1, asked.clinicId());
            row.setString(2, asked.followUpId());
            row.setString(3, asked.session());
        });
    }

    private void remove(List<AskedSession> sessions) {
        batches.batchUpdate(
                "delete from dashboard.follow_up_session where clinic_id = ? and follow_up_id = ?",
                sessions,
                BATCH,
                (row, asked) -> {
                    row.setString(1, asked.clinicId());
                    row.setString(2, asked.followUpId());
                });
    }
}
