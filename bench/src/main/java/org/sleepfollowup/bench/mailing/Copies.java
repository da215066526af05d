package org.sleepfollowup.bench.mailing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Follow-ups as the service planned one, in its own tables: each of a session and a client of its own, of one of a hundred
 * therapists. Planning them one by one takes minutes and is not what is measured.
 */
final class Copies {
    private static final int THERAPISTS = 100;

    private static final String CLIENTS = """
            insert into survey.client (client_ref, clinic_id, client_id, email, first_name, locale, time_zone, received_at)
            select gen_random_uuid(), clinic_id, session_id || '-' || i, session_id || '-' || i || '@clients.example',
                first_name, locale, time_zone, received_at
            from survey.client join survey.follow_up using (client_ref, clinic_id), generate_series(1, :many) i
            where session_id = :session
            """;

    private static final String SESSIONS = """
            insert into survey.session (clinic_id, session_id, received_at)
            select clinic_id, session_id || '-' || i, received_at from survey.session, generate_series(1, :many) i
            where session_id = :session
            """;

    private static final String FOLLOW_UPS = """
            insert into survey.follow_up (follow_up_id, clinic_id, session_id, therapist_id, client_ref, night, plan,
                sequence)
            select gen_random_uuid(), clinic_id, client_id, 't-' || i % :therapists, client.client_ref, night,
                jsonb_set(plan, '{client,value}', to_jsonb(client.client_ref)), sequence
            from survey.follow_up join survey.client using (clinic_id), generate_series(1, :many) i
            where session_id = :session and client_id = :session || '-' || i
            """;

    private static final String INVITATIONS = """
            insert into survey.invitation (invitation_id, follow_up_id, wave, due_local, due_zone, state, next_at,
                page_hash, unsubscribe_hash)
            select gen_random_uuid(), copy.follow_up_id, wave, due_local, due_zone, state, next_at,
                sha256(cast(copy.session_id || wave as bytea)), sha256(cast(copy.session_id || wave || '!' as bytea))
            from survey.invitation join survey.follow_up using (follow_up_id), survey.follow_up copy
            where follow_up.session_id = :session and copy.session_id like :session || '-%'
            """;

    private final JdbcClient database;

    Copies(JdbcClient database) {
        this.database = database;
    }

    /** Adds so many of the follow-up of this session. */
    void add(String session, int many) {
        for (String step : List.of(CLIENTS, SESSIONS, FOLLOW_UPS, INVITATIONS)) {
            database.sql(step)
                    .param("session", session)
                    .param("many", many)
                    .param("therapists", THERAPISTS)
                    .update();
        }
        database.sql("vacuum analyze").update();
    }
}
