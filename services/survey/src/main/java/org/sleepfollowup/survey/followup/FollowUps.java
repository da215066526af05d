package org.sleepfollowup.survey.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sleepfollowup.survey.client.ClientRef;
import org.sleepfollowup.survey.clinic.ClinicId;
import org.sleepfollowup.survey.sql.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The follow-ups. Whoever changes one, its invitations or answers, locks it first. */
@Component
public class FollowUps {
    private final JdbcClient database;

    FollowUps(JdbcClient database) {
        this.database = database;
    }

    /** The follow-up of this id. */
    public FollowUp get(FollowUpId id) {
        return database.sql("select * from survey.follow_up where follow_up_id = :id")
                .param("id", id.value())
                .query(FollowUps::read)
                .single();
    }

    /** The same, kept from change by others until the transaction ends. */
    public FollowUp lock(FollowUpId id) {
        return database.sql("select * from survey.follow_up where follow_up_id = :id for update")
                .param("id", id.value())
                .query(FollowUps::read)
                .single();
    }

    Optional<FollowUp> lockOf(ClinicId clinic, SessionId session) {
        return database.sql("""
                        select * from survey.follow_up
                        where clinic_id = :clinic and session_id = :session for update
                        """)
                .param("clinic", clinic.value())
                .param("session", session.value())
                .query(FollowUps::read)
                .optional();
    }

    /** All of a client's follow-ups, in the order in which they are to be locked. */
    public List<FollowUpId> of(ClientRef client) {
        return database.sql(
                        "select follow_up_id from survey.follow_up where client_ref = :client order by follow_up_id")
                .param("client", client.value())
                .query((row, number) -> new FollowUpId(row.getObject("follow_up_id", UUID.class)))
                .list();
    }

    /** A client's follow-ups that have something still to be sent, in the order in which they are to be locked. */
    public List<FollowUpId> withSomethingToSend(ClientRef client) {
        return database.sql("""
                        select distinct follow_up_id from survey.follow_up join survey.invitation using (follow_up_id)
                        where client_ref = :client and next_at is not null order by follow_up_id
                        """)
                .param("client", client.value())
                .query((row, number) -> new FollowUpId(row.getObject("follow_up_id", UUID.class)))
                .list();
    }

    void add(FollowUp followUp) {
        write(followUp, """
                insert into survey.follow_up
                    (follow_up_id, clinic_id, session_id, therapist_id, client_ref, night, plan, withdrawn)
                values (:id, :clinic, :session, :therapist, :client, :night, cast(:plan as jsonb), :withdrawn)
                """);
    }

    void save(FollowUp followUp) {
        write(followUp, """
                update survey.follow_up set therapist_id = :therapist, client_ref = :client, night = :night,
                    plan = cast(:plan as jsonb), withdrawn = :withdrawn
                where follow_up_id = :id and clinic_id = :clinic
                """);
    }

    /** The number of a follow-up's next event. */
    long nextSequence(FollowUpId id) {
        return database.sql("""
                        update survey.follow_up set sequence = sequence + 1 where follow_up_id = :id returning sequence
                        """).param("id", id.value()).query(Long.class).single();
    }

    private void write(FollowUp followUp, String sql) {
        SessionId session = followUp.session();
        database.sql(sql)
                .param("id", followUp.id().value())
                .param("clinic", followUp.clinic().value())
                .param("session", session == null ? null : session.value())
                .param("therapist", followUp.therapist().value())
                .param("client", followUp.plan().client().value())
                .param("night", followUp.night())
                .param("plan", Json.text(followUp.plan()))
                .param("withdrawn", followUp.withdrawn())
                .update();
    }

    private static FollowUp read(ResultSet row, int number) throws SQLException {
        String session = row.getString("session_id");
        return new FollowUp(
                new FollowUpId(row.getObject("follow_up_id", UUID.class)),
                new ClinicId(row.getString("clinic_id")),
                session == null ? null : new SessionId(session),
                new TherapistId(row.getString("therapist_id")),
                row.getObject("night", LocalDate.class),
                Json.read(row.getString("plan"), Plan.class),
                row.getString("withdrawn"));
    }
}
