package org.sleepfollowup.dashboard.followup;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes down which invitations were sent and which were answered, whatever order they come in. */
@Component
class InvitationLog {
    private static final int BATCH = 500;

    private final JdbcTemplate batches;

    InvitationLog(JdbcTemplate batches) {
        this.batches = batches;
    }

    void add(List<FollowUpEvent> events) {
        List<FollowUpEvent> ofInvitations = events.stream()
                .filter(e -> e.type() == EventType.SENT || e.type() == EventType.ANSWERED)
                .filter(e -> e.wave() != null)
                .toList();
        batches.batchUpdate("""
                insert into dashboard.invitation (clinic_id, follow_up_id, wave, sent_at, answered_at)
                values (?, ?, ?, ?, ?)
                on conflict (clinic_id, follow_up_id, wave) do update set
                  sent_at = least(invitation.sent_at, excluded.sent_at),
                  answered_at = least(invitation.answered_at, excluded.answered_at)
                """, ofInvitations, BATCH, (row, e) -> {
            row.setString(1, e.clinicId());
            row.setString(2, e.followUpId());
            row.setString(3, e.wave() == null ? "" : e.wave().code());
            TimeColumn.set(row, 4, e.type() == EventType.SENT ? e.at() : null);
            TimeColumn.set(row, 5, e.type() == EventType.ANSWERED ? e.at() : null);
        });
    }
}
