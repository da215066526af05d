package org.sleepfollowup.survey.quarantine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.sleepfollowup.survey.clinic.ClinicId;
import org.sleepfollowup.survey.sql.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for staff, or for a clean answer. */
@Component
public class HeldWaves implements MeterBinder {
    private static final int MOST = 1000;

    private final JdbcClient database;

    HeldWaves(JdbcClient database) {
        this.database = database;
    }

    /** Those of a clinic, the newest first; no more than {@value #MOST}. */
    public List<HeldWave> of(ClinicId clinic) {
        return database.sql("""
                        select follow_up_id, session_id, wave, max(submitted_at) as newest_at, count(*) as submissions,
                            (array_agg(reason order by submitted_at desc, quarantined_id desc))[1] as newest_reason
                        from survey.quarantined join survey.follow_up using (follow_up_id)
                        where clinic_id = :clinic and settled_at is null
                        group by follow_up_id, session_id, wave order by newest_at desc, follow_up_id, wave limit :most
                        """)
                .param("clinic", clinic.value())
                .param("most", MOST)
                .query((row, number) -> new HeldWave(
                        row.getString("follow_up_id"),
                        row.getString("session_id"),
                        row.getString("wave"),
                        Times.instant(row, "newest_at"),
                        row.getString("newest_reason"),
                        row.getInt("submissions")))
                .list();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("sleepfollowup.survey.quarantined", this::count)
                .description("submissions held back that neither staff nor a clean answer has settled")
                .register(registry);
    }

    private long count() {
        return database.sql("select count(*) from survey.quarantined where settled_at is null")
                .query(Long.class)
                .single();
    }
}
