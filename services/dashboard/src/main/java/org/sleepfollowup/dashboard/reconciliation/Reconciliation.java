package org.sleepfollowup.dashboard.reconciliation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the outcomes again and compares with what the stream counted. While something is on its way the two may differ for
 * a moment, since they come over two topics; what stays different is a fault.
 */
@Component
class Reconciliation {
    private static final String DIFFERENCES = """
            with recount as (%s),
            stream as (select * from dashboard.therapist_sleep where clinic_id = :clinic)
            select therapist_id, wave, month, baseline,
              coalesce(stream.answers, 0) as in_stream, coalesce(recount.answers, 0) as counted
            from stream full join recount using (clinic_id, therapist_id, wave, month, baseline)
            where stream.sums is distinct from recount.sums
            order by therapist_id, wave, month, baseline
            """.formatted(RecountSql.RECOUNT);

    private final JdbcClient database;

    Reconciliation(JdbcClient database) {
        this.database = database;
    }

    /**
     * What was compared, and what differs.
     *
     * @param cells sets of sums from the stream
     * @param outcomes that were counted again
     */
    record Result(long cells, long outcomes, List<Difference> differences) {}

    Result of(String clinic) {
        return new Result(
                count("select count(*) from dashboard.therapist_sleep where clinic_id = :clinic", clinic),
                count("select count(*) from dashboard.outcome where clinic_id = :clinic", clinic),
                differences(clinic));
    }

    List<Difference> differences(String clinic) {
        return database.sql(DIFFERENCES)
                .param("clinic", clinic)
                .query((row, i) -> new Difference(
                        row.getString("therapist_id"),
                        row.getString("wave"),
                        row.getString("month"),
                        row.getString("baseline"),
                        row.getLong("in_stream"),
                        row.getLong("counted")))
                .list();
    }

    private long count(String sql, String clinic) {
        return database.sql(sql).param("clinic", clinic).query(Long.class).single();
    }
}
