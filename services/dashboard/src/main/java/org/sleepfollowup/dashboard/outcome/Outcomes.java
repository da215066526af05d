package org.sleepfollowup.dashboard.outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.sleepfollowup.dashboard.statistics.ChangeSums;
import org.sleepfollowup.dashboard.statistics.EqualGroups;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums over the outcomes in the database: a clinic may have more of these than one would want to load. */
@Component
public class Outcomes {
    /** Clients first, since those who answer repeatedly are counted once. */
    private static final String SUMS = """
            with client as (
              select therapist_id, client_ref, count(*) as m, coalesce(sum(before), 0) as x, sum(after) as y,
                     coalesce(sum(after - before), 0) as t,
                     coalesce(sum((after - before) * (after - before)), 0) as d2,
                     count(*) filter (where after - before >= 2) as improved,
                     count(*) filter (where after - before between -1 and 1) as same,
                     count(*) filter (where after - before <= -2) as worse
              from dashboard.outcome where %s
              group by therapist_id, client_ref)
            select therapist_id, m, count(*) as clients, sum(x) as before, sum(y) as after, sum(t) as change,
                   sum(d2) as change_squared, sum(m * t) as mt, sum(t * t) as t2,
                   sum(improved) as improved, sum(same) as same, sum(worse) as worse
            from client group by therapist_id, m
            """.formatted(SelectedOutcomes.CONDITION);

    private final JdbcClient database;

    Outcomes(JdbcClient database) {
        this.database = database;
    }

    /** By therapist; one without outcomes is not among them. */
    public Map<String, TherapistSums> sums(String clinic, Selection selection) {
        Map<String, TherapistSums> sums = new HashMap<>();
        SelectedOutcomes.bind(database.sql(SUMS), clinic, selection).query(row -> {
            sums.merge(row.getString("therapist_id"), ofAlikeClients(row), TherapistSums::plus);
        });
        return sums;
    }

    /** Of all clients of a therapist who answered the same number of times. */
    private static TherapistSums ofAlikeClients(ResultSet row) throws SQLException {
        long m = row.getLong("m");
        long clients = row.getLong("clients");
        ChangeSums changes = new ChangeSums(
                m * clients,
                clients,
                row.getLong("change"),
                row.getLong("change_squared"),
                m * m * clients,
                row.getLong("mt"),
                row.getLong("t2"));
        OutcomeSums sums = new OutcomeSums(
                row.getLong("before"),
                row.getLong("after"),
                changes,
                row.getLong("improved"),
                row.getLong("same"),
                row.getLong("worse"));
        return TherapistSums.of(sums, new EqualGroups(m, clients, row.getLong("t2")));
    }
}
