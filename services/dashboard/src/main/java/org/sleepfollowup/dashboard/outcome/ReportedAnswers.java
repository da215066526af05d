package org.sleepfollowup.dashboard.outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers behind the sums, one by one: what may be shown of a part of them depends on who gave which. */
@Component
public class ReportedAnswers {
    /** Of the table of outcomes, what {@link #answer} reads. */
    public static final String COLUMNS = """
            follow_up_id, client_ref, month, before, after, settling_before, calm_before, comfort_before, settling_after, calm_after,
            comfort_after, imputed, compared, groups, unusual, after_reminder
            """;

    private static final String ANSWERS =
            "select therapist_id, %s from dashboard.outcome where %s".formatted(COLUMNS, SelectedOutcomes.CONDITION);

    private final JdbcClient database;

    ReportedAnswers(JdbcClient database) {
        this.database = database;
    }

    /** Of one therapist. */
    public List<Answer> of(String clinic, String therapist, Selection selection) {
        return of(clinic, Set.of(therapist), selection).getOrDefault(therapist, List.of());
    }

    /** By therapist; one without answers is not among them. */
    public Map<String, List<Answer>> of(String clinic, Set<String> therapists, Selection selection) {
        Map<String, List<Answer>> answers = new HashMap<>();
        SelectedOutcomes.bind(database.sql(ANSWERS), clinic, selection, therapists)
                .query(row -> {
                    answers.computeIfAbsent(row.getString("therapist_id"), id -> new ArrayList<>())
                            .add(answer(row));
                });
        return answers;
    }

    /** The answer of a row with {@link #COLUMNS}. */
    public static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                row.getString("follow_up_id"),
                row.getString("client_ref"),
                YearMonth.parse(row.getString("month")),
                row.getObject("before", Integer.class),
                row.getInt("after"),
                pathways(row, "before"),
                pathways(row, "after"),
                row.getBoolean("imputed"),
                row.getObject("compared", Integer.class),
                ClientGroup.of(row.getString("groups")),
                row.getBoolean("unusual"),
                row.getBoolean("after_reminder"));
    }

    private static Pathways pathways(ResultSet row, String when) throws SQLException {
        return new Pathways(
                row.getObject("settling_" + when, Integer.class),
                row.getObject("calm_" + when, Integer.class),
                row.getObject("comfort_" + when, Integer.class));
    }
}
