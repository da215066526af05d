package org.sleepfollowup.dashboard.reconciliation;

import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the stream's sums beside the outcomes that they are of. */
@Component
public class StreamLedger {
    private static final int BATCH = 500;

    private final JdbcTemplate batches;

    StreamLedger(JdbcTemplate batches) {
        this.batches = batches;
    }

    /** Adds or replaces them, each once. */
    public void put(Collection<StreamSums> sums) {
        batches.batchUpdate("""
                insert into dashboard.therapist_sleep (clinic_id, therapist_id, wave, month, baseline,
                  answers, clients, sum_before, sum_after, sum_before_squared, sum_before_after, sum_after_squared,
                  improved, same, worse,
                  sum_client_answers_squared, sum_client_answers_change, sum_client_change_squared)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (clinic_id, therapist_id, wave, month, baseline) do update set
                  answers = excluded.answers, clients = excluded.clients,
                  sum_before = excluded.sum_before, sum_after = excluded.sum_after,
                  sum_before_squared = excluded.sum_before_squared, sum_before_after = excluded.sum_before_after,
                  sum_after_squared = excluded.sum_after_squared,
                  improved = excluded.improved, same = excluded.same, worse = excluded.worse,
                  sum_client_answers_squared = excluded.sum_client_answers_squared,
                  sum_client_answers_change = excluded.sum_client_answers_change,
                  sum_client_change_squared = excluded.sum_client_change_squared
                """, sums, BATCH, (row, s) -> {
            row.setString(1, s.cell().clinicId());
            row.setString(2, s.cell().therapistId());
            row.setString(3, s.cell().wave().code());
            row.setString(4, s.cell().month().toString());
            row.setString(5, s.cell().baseline().code());
            row.setLong(6, s.answers());
            row.setLong(7, s.clients());
            row.setLong(8, s.before());
            row.setLong(9, s.after());
            row.setLong(10, s.beforeSquared());
            row.setLong(11, s.beforeAfter());
            row.setLong(12, s.afterSquared());
            row.setLong(13, s.improved());
            row.setLong(14, s.same());
            row.setLong(15, s.worse());
            row.setLong(16, s.clientAnswersSquared());
            row.setLong(17, s.clientAnswersChange());
            row.setLong(18, s.clientChangeSquared());
        });
    }

    /** Removes the cells in which nothing is left. */
    public void remove(Collection<Cell> cells) {
        batches.batchUpdate("""
                delete from dashboard.therapist_sleep
                where clinic_id = ? and therapist_id = ? and wave = ? and month = ? and baseline = ?
                """, cells, BATCH, (row, cell) -> {
            row.setString(1, cell.clinicId());
            row.setString(2, cell.therapistId());
            row.setString(3, cell.wave().code());
            row.setString(4, cell.month().toString());
            row.setString(5, cell.baseline().code());
        });
    }
}
