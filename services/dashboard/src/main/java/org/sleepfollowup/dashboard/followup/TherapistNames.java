package org.sleepfollowup.dashboard.followup;

import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes down what the therapists are called: what the plan of their newest session says. Plans of older ones are told again
 * whenever something of them changes, with the name of then.
 */
@Component
class TherapistNames {
    private static final int BATCH = 500;

    private final JdbcTemplate batches;

    TherapistNames(JdbcTemplate batches) {
        this.batches = batches;
    }

    void add(List<Planned> plans) {
        List<Planned> named = plans.stream()
                .filter(p -> p.plan().therapistName() != null)
                .sorted(Comparator.comparing((Planned p) -> p.event().clinicId())
                        .thenComparing(p -> p.event().therapistId()))
                .toList();
        batches.batchUpdate("""
                insert into dashboard.therapist (clinic_id, id, name, named_at) values (?, ?, ?, ?)
                on conflict (clinic_id, id) do update set name = excluded.name, named_at = excluded.named_at
                where therapist.named_at <= excluded.named_at
                """, named, BATCH, (row, p) -> {
            row.setString(1, p.event().clinicId());
            row.setString(2, p.event().therapistId());
            row.setString(3, p.plan().therapistName());
            TimeColumn.set(row, 4, p.plan().sessionEndedAt());
        });
    }
}
