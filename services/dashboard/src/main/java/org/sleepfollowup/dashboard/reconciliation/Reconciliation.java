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
            with client as (
              select clinic_id, therapist_id, wave, month, baseline, client_ref, count(*) as m,
                coalesce(sum(before), 0) as x, sum(after) as y, coalesce(sum(before * before), 0) as x2,
                sum(after * after) as y2, coalesce(sum(before * after), 0) as xy, coalesce(sum(after - before), 0) as t,
                count(*) filter (where after - before >= 2) as improved,
                count(*) filter (where after - before between -1 and 1) as same,
                count(*) filter (where after - before <= -2) as worse
              from dashboard.outcome where :everywhere or clinic_id = :clinic
              group by clinic_id, therapist_id, wave, month, baseline, client_ref),
            recount as (
              select clinic_id, therapist_id, wave, month, baseline, sum(m) as answers, count(*) as clients,
                sum(x) as x, sum(y) as y, sum(x2) as x2, sum(xy) as xy, sum(y2) as y2,
                sum(improved) as improved, sum(same) as same, sum(worse) as worse,
                sum(m * m) as m2, sum(m * t) as mt, sum(t * t) as t2
              from client group by clinic_id, therapist_id, wave, month, baseline),
            stream as (select * from dashboard.therapist_sleep where :everywhere or clinic_id = :clinic)
            select therapist_id, wave, month, baseline,
              coalesce(s.answers, 0) as in_stream, coalesce(r.answers, 0) as counted
            from stream s full join recount r using (clinic_id, therapist_id, wave, month, baseline)
            where (s.answers, s.clients, s.sum_before, s.sum_after, s.sum_before_squared, s.sum_before_after,
                s.sum_after_squared, s.improved, s.same, s.worse,
                s.sum_client_answers_squared, s.sum_client_answers_change, s.sum_client_change_squared)
              is distinct from
                (r.answers, r.clients, r.x, r.y, r.x2, r.xy,
                r.y2, r.improved, r.same, r.worse,
                r.m2, r.mt, r.t2)
            order by therapist_id, wave, month, baseline
            """;

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
                differences(false, clinic));
    }

    /** How many sets of sums differ in all clinics together. */
    int differences() {
        return differences(true, "").size();
    }

    private List<Difference> differences(boolean everywhere, String clinic) {
        return database.sql(DIFFERENCES)
                .param("everywhere", everywhere)
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
