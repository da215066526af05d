package org.sleepfollowup.survey.ledger;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what was planned, and what became of it. */
@Component
class Ledger {
    private final JdbcClient database;

    Ledger(JdbcClient database) {
        this.database = database;
    }

    /** The balance of this moment: one statement, so that nothing moves between the counts. */
    Balance balance() {
        Map<String, Long> counts = new HashMap<>();
        database.sql("""
                        select state, count(*) as invitations from survey.invitation group by state
                        union all
                        select 'planned', coalesce(sum(invitations), 0) from survey.planned
                        """).query(row -> {
            counts.put(row.getString("state"), row.getLong("invitations"));
        });
        long planned = counts.getOrDefault("planned", 0L);
        counts.remove("planned");
        return new Balance(planned, counts);
    }

    /** Sums up the rows of what was planned into one. Another instance that does the same finds them gone. */
    void sumUp() {
        database.sql("""
                        with rows as (delete from survey.planned returning invitations)
                        insert into survey.planned select sum(invitations) from rows having count(*) > 0
                        """).update();
    }
}
