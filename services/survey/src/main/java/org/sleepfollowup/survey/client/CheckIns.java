package org.sleepfollowup.survey.client;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.clinic.ClinicId;
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

    /**
     * Takes note of what was told at the check-in of a session; ratings without sleep are no baseline.
     *
     * @return whether that is news
     */
    public boolean record(ClientRef client, String session, Instant askedAt, @Nullable Ratings ratings) {
        if (ratings == null || !ratings.has(Item.SLEEP)) {
            return database.sql("delete from survey.check_in where client_ref = :client and session_id = :session")
                            .param("client", client.value())
                            .param("session", session)
                            .update()
                    > 0;
        }
        return database.sql("""
                        insert into survey.check_in (client_ref, session_id, asked_at, ratings)
                        values (:client, :session, :at, cast(:ratings as jsonb))
                        on conflict (client_ref, session_id)
                            do update set asked_at = excluded.asked_at, ratings = excluded.ratings
                            where (check_in.asked_at, check_in.ratings) is distinct from (excluded.asked_at, excluded.ratings)
                        """)
                        .param("client", client.value())
                        .param("session", session)
                        .param("at", Times.at(askedAt))
                        .param("ratings", Json.text(ratings))
                        .update()
                > 0;
    }

    /**
     * Forgets what was told at the check-in of a session.
     *
     * @param except whose stays; null: nobody's
     * @return whose is gone
     */
    public List<ClientRef> forget(ClinicId clinic, String session, @Nullable ClientRef except) {
        // Whoever told something there has a follow-up of it. By its index: check-ins of a session have none of their
        // own.
        return database.sql("""
                        delete from survey.check_in where session_id = :session and client_ref in (
                            select client_ref from survey.follow_up where clinic_id = :clinic and session_id = :session)
                            and client_ref is distinct from cast(:except as uuid)
                        returning client_ref
                        """)
                .param("clinic", clinic.value())
                .param("session", session)
                .param("except", except == null ? null : except.value())
                .query((row, number) -> new ClientRef(row.getObject("client_ref", UUID.class)))
                .list();
    }

    /**
     * The newest that serves a session: told at it, or within the 28 days before. Days of 24 hours, from the end of one
     * session to the end of the other; one that ended just so long ago still serves. Of several told at sessions that ended
     * at once, the session's own serves it.
     */
    public Optional<Ratings> serving(ClientRef client, String session, Instant endedAt) {
        return database.sql("""
                        select ratings from survey.check_in
                        where client_ref = :client and asked_at <= :endedAt and asked_at >= :earliest
                        order by asked_at desc, session_id <> :session, session_id limit 1
                        """)
                .param("client", client.value())
                .param("session", session)
                .param("endedAt", Times.at(endedAt))
                .param("earliest", Times.at(endedAt.minus(SERVES)))
                .query((row, number) -> Json.read(row.getString("ratings"), Ratings.class))
                .optional();
    }
}
