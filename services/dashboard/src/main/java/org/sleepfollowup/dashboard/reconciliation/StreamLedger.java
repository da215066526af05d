package org.sleepfollowup.dashboard.reconciliation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the stream's sums beside the outcomes that they are of. */
@Component
public class StreamLedger {
    private static final int BATCH = 500;
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcTemplate batches;

    StreamLedger(JdbcTemplate batches) {
        this.batches = batches;
    }

    /** Adds or replaces them, each once. */
    public void put(Collection<StreamSums> sums) {
        batches.batchUpdate("""
                insert into dashboard.therapist_sleep (clinic_id, therapist_id, wave, month, baseline, answers, sums)
                values (?, ?, ?, ?, ?, ?, ?::jsonb)
                on conflict (clinic_id, therapist_id, wave, month, baseline) do update set
                  answers = excluded.answers, sums = excluded.sums
                """, sums, BATCH, (row, s) -> {
            row.setString(1, s.cell().clinicId());
            row.setString(2, s.cell().therapistId());
            row.setString(3, s.cell().wave().code());
            row.setString(4, s.cell().month().toString());
            row.setString(5, s.cell().baseline().code());
            row.setLong(6, s.answers());
            row.setString(7, json(s));
        });
    }

    private static String json(StreamSums sums) {
        Map<String, Object> all = new HashMap<>(sums.sums());
        all.put("byGroups", sums.byGroups());
        return JSON.writeValueAsString(all);
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
