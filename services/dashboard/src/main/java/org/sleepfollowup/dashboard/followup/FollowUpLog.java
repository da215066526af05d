package org.sleepfollowup.dashboard.followup;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes down what happened. Events may come twice and, when a follow-up moves between therapists, in another order than
 * they happened in; the tables end up the same.
 */
@Component
public class FollowUpLog {
    private static final int BATCH = 500;

    private final JdbcTemplate batches;

    private final InvitationCounts counts;
    private final InvitationLog invitations;
    private final TimelineLog timelines;
    private final TherapistNames names;

    FollowUpLog(
            JdbcTemplate batches,
            InvitationCounts counts,
            InvitationLog invitations,
            TimelineLog timelines,
            TherapistNames names) {
        this.batches = batches;
        this.counts = counts;
        this.invitations = invitations;
        this.timelines = timelines;
        this.names = names;
    }

    /** Adds these events, within the transaction of their batch. */
    public void add(List<FollowUpEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        // In order of ids, so that two batches that share a follow-up never wait for each other.
        List<FollowUpEvent> ordered = events.stream()
                .sorted(Comparator.comparing(FollowUpEvent::clinicId)
                        .thenComparing(FollowUpEvent::followUpId)
                        .thenComparingLong(FollowUpEvent::sequence))
                .toList();
        addFollowUps(ordered);
        List<Planned> plans = ordered.stream().flatMap(Planned::of).toList();
        counts.keep(ordered, () -> {
            addPlans(plans);
            addWithdrawals(ordered.stream().filter(FollowUpEvent::withdrawsAll).toList());
            invitations.add(ordered);
        });
        names.add(plans);
        timelines.add(ordered.stream().flatMap(TimelineEntry::of).toList());
    }

    private void addFollowUps(List<FollowUpEvent> events) {
        batches.batchUpdate("""
                insert into dashboard.follow_up (clinic_id, id, therapist_id,
                  latest_sequence, latest_type, latest_wave, latest_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (clinic_id, id) do update set latest_sequence = excluded.latest_sequence,
                  latest_type = excluded.latest_type, latest_wave = excluded.latest_wave, latest_at = excluded.latest_at
                where follow_up.latest_sequence < excluded.latest_sequence
                """, events, BATCH, (row, e) -> {
            row.setString(1, e.clinicId());
            row.setString(2, e.followUpId());
            row.setString(3, e.therapistId());
            // How it stands is not changed by it, whatever came or comes.
            row.setLong(4, e.amends() ? 0 : e.sequence());
            row.setString(5, e.type().code());
            row.setString(6, e.wave() == null ? null : e.wave().code());
            TimeColumn.set(row, 7, e.at());
        });
    }

    private void addPlans(List<Planned> plans) {
        batches.batchUpdate("""
                update dashboard.follow_up set planned_sequence = ?, therapist_id = ?, client_ref = ?, session_date = ?, month = ?
                where clinic_id = ? and id = ? and planned_sequence < ?
                """, plans, BATCH, (row, p) -> {
            row.setLong(1, p.event().sequence());
            row.setString(2, p.event().therapistId());
            row.setString(3, p.plan().clientRef());
            row.setObject(4, p.plan().sessionDate());
            row.setString(5, YearMonth.from(p.plan().sessionDate()).toString());
            row.setString(6, p.event().clinicId());
            row.setString(7, p.event().followUpId());
            row.setLong(8, p.event().sequence());
        });
    }

    private void addWithdrawals(List<FollowUpEvent> withdrawals) {
        batches.batchUpdate("""
                update dashboard.follow_up set withdrawn_sequence = greatest(withdrawn_sequence, ?)
                where clinic_id = ? and id = ?
                """, withdrawals, BATCH, (row, e) -> {
            row.setLong(1, e.sequence());
            row.setString(2, e.clinicId());
            row.setString(3, e.followUpId());
        });
    }
}
