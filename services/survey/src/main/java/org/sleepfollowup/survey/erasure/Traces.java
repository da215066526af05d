package org.sleepfollowup.survey.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sleepfollowup.survey.client.ClientRef;
import org.sleepfollowup.survey.clinic.ClinicId;
import org.sleepfollowup.survey.followup.FollowUpId;
import org.sleepfollowup.survey.followup.SessionId;
import org.sleepfollowup.survey.sql.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All in the database that leads from a client to their follow-ups, or back. */
@Component
class Traces {
    private final JdbcClient database;

    Traces(JdbcClient database) {
        this.database = database;
    }

    /** Keeps news of the client's sessions waiting; taken before the client's own lock, as the news takes them. */
    void lockSessions(ClinicId clinic, String clientId) {
        database.sql("""
                        select s.session_id from survey.session s
                            join survey.follow_up f on f.clinic_id = s.clinic_id and f.session_id = s.session_id
                            join survey.client c on c.client_ref = f.client_ref
                        where c.clinic_id = :clinic and c.client_id = :client
                        order by s.session_id for no key update of s
                        """)
                .param("clinic", clinic.value())
                .param("client", clientId)
                .query((row, number) -> number)
                .list();
    }

    /** When the newest of what is known of the client came in. */
    Instant newest(ClientRef client) {
        return database.sql("""
                        select max(received_at) as received_at from (
                            select received_at from survey.client where client_ref = :client
                            union all
                            select s.received_at from survey.session s
                                join survey.follow_up f on f.clinic_id = s.clinic_id and f.session_id = s.session_id
                            where f.client_ref = :client) as news
                        """)
                .param("client", client.value())
                .query((row, number) -> Times.instant(row, "received_at"))
                .single();
    }

    /** Leaves of the client nothing but the reference that the figures are counted by. */
    void eraseContact(ClientRef client, Instant at) {
        database.sql("""
                        update survey.client set client_id = null, email = '', first_name = null, locale = null,
                            time_zone = null, received_at = :at, opted_out_at = null, no_reminders_at = null,
                            email_since = null
                        where client_ref = :client
                        """)
                .param("client", client.value())
                .param("at", Times.at(at))
                .update();
    }

    /** Whether the client said, as a wish of their own that stands, that they want no such emails. */
    boolean wantsNoEmail(ClientRef client) {
        return database.sql("""
                        select exists (select 1 from survey.client where client_ref = :client and opted_out_at is not null)
                            or exists (select 1 from survey.suppression
                                where client_ref = :client and lifted_at is null)
                        """)
                .param("client", client.value())
                .query(Boolean.class)
                .single();
    }

    /** What came back of the client's emails, and what followed; before the links, whose ids it names. */
    void eraseReturnedMail(ClientRef client) {
        database.sql("""
                        delete from survey.bounce where invitation_id in (
                            select invitation_id from survey.invitation join survey.follow_up using (follow_up_id)
                            where client_ref = :client)
                        """).param("client", client.value()).update();
        database.sql("""
                        delete from survey.handed_over where invitation_id in (
                            select invitation_id from survey.invitation join survey.follow_up using (follow_up_id)
                            where client_ref = :client)
                        """).param("client", client.value()).update();
        database.sql("""
                        delete from survey.suppression where client_ref = :client or follow_up_id in (
                            select follow_up_id from survey.follow_up where client_ref = :client)
                        """).param("client", client.value()).update();
    }

    /** What was held back and is no answer. */
    int eraseHeldBack(ClientRef client) {
        return database.sql("""
                        delete from survey.quarantined where follow_up_id in (
                            select follow_up_id from survey.follow_up where client_ref = :client)
                        """).param("client", client.value()).update();
    }

    int eraseCheckIns(ClientRef client) {
        return database.sql("delete from survey.check_in where client_ref = :client")
                .param("client", client.value())
                .update();
    }

    /**
     * Parts the follow-ups from their sessions, by which the clinic's books lead to the client. Answers those that are
     * gone; one that turned out to be another client's stays with that one.
     */
    List<SessionId> eraseSessions(ClinicId clinic, ClientRef client, List<SessionId> sessions) {
        database.sql("update survey.follow_up set session_id = null where client_ref = :client")
                .param("client", client.value())
                .update();
        return database.sql("""
                        delete from survey.session s where clinic_id = :clinic and session_id = any(:sessions)
                            and not exists (select 1 from survey.follow_up f
                                where f.clinic_id = s.clinic_id and f.session_id = s.session_id)
                        returning session_id
                        """)
                .param("clinic", clinic.value())
                .param("sessions", sessions.stream().map(SessionId::value).toArray(String[]::new))
                .query((row, number) -> new SessionId(row.getString("session_id")))
                .list();
    }

    /** Takes the links away, and the ids too: they stand in the Message-IDs of emails and in mail servers' logs. */
    int eraseLinks(ClientRef client) {
        int links = database.sql("""
                        update survey.invitation
                        set page_hash = null, unsubscribe_hash = null, invitation_id = gen_random_uuid()
                        where follow_up_id in (select follow_up_id from survey.follow_up where client_ref = :client)
                        """).param("client", client.value()).update();
        // Only now, as nobody can come and claim one of those ids any more. There are never more claims than emails
        // under way.
        database.sql("""
                        delete from survey.claim c
                        where not exists (select 1 from survey.invitation i where i.invitation_id = c.invitation_id)
                        """).update();
        return links;
    }

    int answers(List<FollowUpId> followUps) {
        return database.sql("select count(*) from survey.answer where follow_up_id = any(:ids) and current")
                .param("ids", followUps.stream().map(FollowUpId::value).toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }
}
