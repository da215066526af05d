package org.sleepfollowup.dashboard.followup;

import java.time.YearMonth;
import java.util.List;
import org.sleepfollowup.dashboard.outcome.Selection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many were asked, and how many of them answered. Follow-ups that were withdrawn count as if they had never been. */
@Component
public class Invitations {
    private final JdbcClient database;

    Invitations(JdbcClient database) {
        this.database = database;
    }

    /**
     * Invitations of one wave, whatever is known of the baseline.
     *
     * @param name the therapist's, the id where none was told
     * @param asked invitations that were sent
     * @param answered those of them that were answered, and whose answer is not held back
     */
    public record Count(String therapist, String name, long asked, long answered) {}

    /** The counts of each therapist who has a follow-up in the selection's months. */
    public List<Count> counts(String clinic, Selection selection) {
        return database.sql("""
                        select c.therapist_id as therapist, coalesce(t.name, c.therapist_id) as name, c.asked, c.answered
                        from (
                          select therapist_id, sum(asked) as asked, sum(answered) as answered
                          from dashboard.invitation_count
                          where clinic_id = :clinic and wave = :wave and month between :from and :to
                          group by therapist_id having sum(follow_ups) > 0) c
                        left join dashboard.therapist t on t.clinic_id = :clinic and t.id = c.therapist_id
                        """)
                .param("clinic", clinic)
                .param("wave", selection.wave().code())
                .param("from", selection.fromText())
                .param("to", selection.toText())
                .query((row, i) -> new Count(
                        row.getString("therapist"),
                        row.getString("name"),
                        row.getLong("asked"),
                        row.getLong("answered")))
                .list();
    }

    /** The months that have follow-ups, the latest first. */
    public List<YearMonth> months(String clinic) {
        return database.sql("""
                        select distinct month from dashboard.follow_up
                        where clinic_id = :clinic and month is not null order by month desc
                        """)
                .param("clinic", clinic)
                .query((row, i) -> YearMonth.parse(row.getString("month")))
                .list();
    }
}
