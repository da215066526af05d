package org.sleepfollowup.dashboard.followup;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes down which invitations were sent and which were answered and not held back after it, whatever order they come in. */
@Component
class InvitationLog {
    private static final int BATCH = 500;

    private final JdbcTemplate batches;

    InvitationLog(JdbcTemplate batches) {
        this.batches = batches;
    }

    void add(List<FollowUpEvent> events) {
        List<FollowUpEvent> ofInvitations = events.stream()
                .filter(e -> e.wave() != null)
                .filter(e -> e.type() == EventType.SENT || e.answers() || e.type() == EventType.QUARANTINED)
                .toList();
        batches.batchUpdate("""
                insert into dashboard.invitation
                  (clinic_id, follow_up_id, wave, sent_at, answered_sequence, held_sequence)
                values (?, ?, ?, ?, ?, ?)
                on conflict (clinic_id, follow_up_id, wave) do update set
                  sent_at = least(invitation.sent_at, excluded.sent_at),
                  answered_sequence = greatest(invitation.answered_sequence, excluded.answered_sequence),
                  held_sequence = greatest(invitation.held_sequence, excluded.held_sequence)
                """, ofInvitations, BATCH, (row, e) -> {
            row.setString(1, e.clinicId());
            row.setString(2, e.followUpId());
            row.setString(3, e.wave() == null ? "" : e.wave().code());
            TimeColumn.set(row, 4, e.type() == EventType.SENT ? e.at() : null);
            row.setLong(5, e.answers() ? e.sequence() : 0);
            row.setLong(6, e.type() == EventType.QUARANTINED ? e.sequence() : 0);
        });
    }
}
