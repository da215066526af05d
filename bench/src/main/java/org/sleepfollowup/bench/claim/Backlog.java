package org.sleepfollowup.bench.claim;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invitations that are planned, in the service's own tables. */
final class Backlog {
    private final JdbcClient database;

    Backlog(JdbcClient database) {
        this.database = database;
    }

    /** A clinic that asks one client after very many sessions. */
    void begin() {
        database.sql("""
                        insert into survey.clinic (clinic_id, name, time_zone, locale, sender_name, sender_address,
                            ask_without_consent, minimum_clients, quiet_from, quiet_to, therapist_once_in_days,
                            asks_at_most, asks_at_most_in_days, rest_after_silent, rest_days, api_key_hashes, updated_at)
                        values ('bench', 'Bench', 'UTC', 'en', 'Bench', 'hello@bench.example', true, 6,
                            '20:00', '08:00', 14, 4, 60, 2, 90, '{}', now())
                        """).update();
        database.sql("""
                        insert into survey.client (client_ref, clinic_id, client_id, email, received_at)
                        values (gen_random_uuid(), 'bench', 'client', 'client@clients.example', now())
                        """).update();
    }

    /** Plans so many, due one after the other, a tenth of a second apart. */
    void plan(int many, Instant from) {
        database.sql("""
                        insert into survey.session (clinic_id, session_id, received_at)
                        select 'bench', 's-' || i, now() from generate_series(1, :many) i
                        """).param("many", many).update();
        database.sql("""
                        insert into survey.follow_up
                            (follow_up_id, clinic_id, session_id, therapist_id, client_ref, night, plan)
                        select gen_random_uuid(), 'bench', 's-' || i, 't-1', client_ref, date '2026-11-20', '{}'
                        from generate_series(1, :many) i, survey.client
                        """).param("many", many).update();
        database.sql("""
                        insert into survey.invitation (invitation_id, follow_up_id, wave, due_local, due_zone, state,
                            next_at, page_hash, unsubscribe_hash)
                        select gen_random_uuid(), follow_up_id, 'first-night', timestamp '2026-11-21 09:00', 'UTC',
                            'pending', cast(:begin as timestamptz) + number * interval '0.1 second',
                            sha256(cast('p' || session_id as bytea)), sha256(cast('u' || session_id as bytea))
                        from (select follow_up_id, session_id, row_number() over () as number
                              from survey.follow_up) planned
                        """).param("begin", from.atOffset(ZoneOffset.UTC)).update();
        database.sql("vacuum analyze survey.invitation, survey.due").update();
    }
}
