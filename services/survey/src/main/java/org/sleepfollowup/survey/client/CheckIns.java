package org.sleepfollowup.survey.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.questionnaire.Item;
import org.sleepfollowup.survey.questionnaire.Ratings;
import org.sleepfollowup.survey.sql.Json;
import org.sleepfollowup.survey.sql.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Usual sleep, as clients told it at check-in. */
@Component
public class CheckIns {
    private static final Duration SERVES = Duration.ofDays(28);

    private final JdbcClient database;

    CheckIns(JdbcClient database) {
        this.database = database;
    }

    /** Takes note of what was told at the check-in of a session; ratings without sleep are no baseline. */
    public void record(ClientRef client, String session, Instant askedAt, @Nullable Ratings ratings) {
        if (ratings == null || !ratings.has(Item.SLEEP)) {
            database.sql("delete from survey.check_in where client_ref = :client and session_id = :session")
                    .param("client", client.value())
                    .param("session", session)
                    .update();
            return;
        }
        database.sql("""
                        insert into survey.check_in (client_ref, session_id, asked_at, ratings)
                        values (:client, :session, :at, cast(:ratings as jsonb))
                        on conflict (client_ref, session_id)
                            do update set asked_at = excluded.asked_at, ratings = excluded.ratings
                        """)
                .param("client", client.value())
                .param("session", session)
                .param("at", Times.at(askedAt))
                .param("ratings", Json.text(ratings))
                .update();
    }

    /** The newest that serves a session: told at it, or within the 28 days before. */
    public Optional<Ratings> serving(ClientRef client, Instant session) {
        return database.sql("""
                        select ratings from survey.check_in
                        where client_ref = :client and asked_at <= :session and asked_at >= :earliest
                        order by asked_at desc limit 1
                        """)
                .param("client", client.value())
                .param("session", Times.at(session))
                .param("earliest", Times.at(session.minus(SERVES)))
                .query((row, number) -> Json.read(row.getString("ratings"), Ratings.class))
                .optional();
    }
}
