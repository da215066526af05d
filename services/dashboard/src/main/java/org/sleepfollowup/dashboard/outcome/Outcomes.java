package org.sleepfollowup.dashboard.outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sleepfollowup.dashboard.statistics.ChangeSums;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outcomes in the database. */
@Component
public class Outcomes {
    private static final String SUMS = """
            with client as (
              select therapist_id, client_ref, count(*) as m, sum(before) as x, sum(after) as y,
                     coalesce(sum(after - before), 0) as t,
                     sum((after - before) * (after - before)) as d2,
                     count(*) filter (where after - before >= 2) as improved,
                     count(*) filter (where after - before between -1 and 1) as same,
                     count(*) filter (where after - before <= -2) as worse
              from dashboard.outcome
              where clinic_id = :clinic and wave = :wave and baseline = :baseline and month between :from and :to
              group by therapist_id, client_ref)
            select therapist_id, sum(m) as answers, count(*) as clients, sum(x) as before, sum(y) as after,
                   sum(t) as change, sum(d2) as change_squared, sum(m * m) as m2, sum(m * t) as mt, sum(t * t) as t2,
                   sum(improved) as improved, sum(same) as same, sum(worse) as worse
            from client group by therapist_id
            """;

    private final JdbcClient database;

    Outcomes(JdbcClient database) {
        this.database = database;
    }

    /** The sums by therapist; one without outcomes is not among them. */
    public Map<String, OutcomeSums> sums(String clinic, Selection selection) {
        Map<String, OutcomeSums> sums = new HashMap<>();
        database.sql(SUMS)
                .param("clinic", clinic)
                .param("wave", selection.wave().code())
                .param("baseline", selection.baseline().code())
                .param("from", selection.fromText())
                .param("to", selection.toText())
                .query(row -> {
                    sums.put(row.getString("therapist_id"), sums(row));
                });
        return sums;
    }

    /** Who answered in which month, by therapist. */
    public Map<String, SortedMap<YearMonth, Set<String>>> clientsByMonth(String clinic, Selection selection) {
        Map<String, SortedMap<YearMonth, Set<String>>> clients = new HashMap<>();
        database.sql("""
                        select distinct therapist_id, month, client_ref from dashboard.outcome
                        where clinic_id = :clinic and wave = :wave and baseline = :baseline
                        """)
                .param("clinic", clinic)
                .param("wave", selection.wave().code())
                .param("baseline", selection.baseline().code())
                .query(row -> {
                    clients.computeIfAbsent(row.getString("therapist_id"), id -> new TreeMap<>())
                            .computeIfAbsent(YearMonth.parse(row.getString("month")), month -> new TreeSet<>())
                            .add(row.getString("client_ref"));
                });
        return clients;
    }

    private static OutcomeSums sums(ResultSet row) throws SQLException {
        ChangeSums changes = new ChangeSums(
                row.getLong("answers"),
                row.getLong("clients"),
                row.getLong("change"),
                row.getLong("change_squared"),
                row.getLong("m2"),
                row.getLong("mt"),
                row.getLong("t2"));
        return new OutcomeSums(
                row.getLong("before"),
                row.getLong("after"),
                changes,
                row.getLong("improved"),
                row.getLong("same"),
                row.getLong("worse"));
    }
}
