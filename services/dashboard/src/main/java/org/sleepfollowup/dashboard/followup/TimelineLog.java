package org.sleepfollowup.dashboard.followup;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes down the lines of the timelines, each once. */
@Component
class TimelineLog {
    private static final int BATCH = 500;

    private final JdbcTemplate batches;

    TimelineLog(JdbcTemplate batches) {
        this.batches = batches;
    }

    void add(List<TimelineEntry> entries) {
        batches.batchUpdate("""
                insert into dashboard.follow_up_event
                  (clinic_id, follow_up_id, sequence, wave, at, type, reason, decided_by, due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """, entries, BATCH, (row, entry) -> {
            FollowUpEvent e = entry.event();
            row.setString(1, e.clinicId());
            row.setString(2, e.followUpId());
            row.setLong(3, e.sequence());
            row.setString(4, entry.wave() == null ? "" : entry.wave().code());
            TimeColumn.set(row, 5, e.at());
            row.setString(6, e.type().code());
            row.setString(7, e.reason());
            row.setString(8, e.by());
            TimeColumn.set(row, 9, entry.dueAt());
        });
    }
}
