package org.sleepfollowup.survey.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.client.ClientRef;
import org.sleepfollowup.survey.clinic.ClinicId;
import org.sleepfollowup.survey.sql.Json;
import org.sleepfollowup.survey.sql.Times;
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
        return database.sql("select * from survey.follow_up where follow_up_id = :id for no key update")
                .param("id", id.value())
                .query(FollowUps::read)
                .single();
    }

    /** The follow-ups of these ids. */
    public Map<FollowUpId, FollowUp> all(Collection<FollowUpId> ids) {
        return byId("select * from survey.follow_up where follow_up_id = any(:ids)", ids);
    }

    /** The same, kept from change by others until the transaction ends; locked in the order of ids. */
    public Map<FollowUpId, FollowUp> lockAll(Collection<FollowUpId> ids) {
        return byId(
                "select * from survey.follow_up where follow_up_id = any(:ids) order by follow_up_id for no key update",
                ids);
    }

    private Map<FollowUpId, FollowUp> byId(String sql, Collection<FollowUpId> ids) {
        return database
                .sql(sql)
                .param("ids", ids.stream().map(FollowUpId::value).toArray(UUID[]::new))
                .query(FollowUps::read)
                .list()
                .stream()
                .collect(Collectors.toMap(FollowUp::id, Function.identity()));
    }

    /** The follow-up of this id, where it is the clinic's. */
    public Optional<FollowUp> find(ClinicId clinic, FollowUpId id) {
        return database.sql("select * from survey.follow_up where clinic_id = :clinic and follow_up_id = :id")
                .param("clinic", clinic.value())
                .param("id", id.value())
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

    /** The same, kept from change by others until the transaction ends. */
    public Optional<FollowUp> lockOf(ClinicId clinic, FollowUpId id) {
        return database.sql("""
                        select * from survey.follow_up
                        where clinic_id = :clinic and follow_up_id = :id for no key update
                        """)
                .param("clinic", clinic.value())
                .param("id", id.value())
                .query(FollowUps::read)
                .optional();
    }

    /** Those of a session: one, but where it turned out to be another client's. */
    List<FollowUp> lockOf(ClinicId clinic, SessionId session) {
        return database.sql("""
                        select * from survey.follow_up
                        where clinic_id = :clinic and session_id = :session order by follow_up_id for no key update
                        """)
                .param("clinic", clinic.value())
                .param("session", session.value())
                .query(FollowUps::read)
                .list();
    }

    /** Those of a client. */
    public List<FollowUp> lockOf(ClientRef client) {
        return lockOf(List.of(client));
    }

    /** Those of several clients. */
    public List<FollowUp> lockOf(Collection<ClientRef> clients) {
        return database.sql("""
                        select * from survey.follow_up
                        where client_ref = any(:clients) order by follow_up_id for no key update
                        """)
                .param("clients", clients.stream().map(ClientRef::value).toArray(UUID[]::new))
                .query(FollowUps::read)
                .list();
    }

    /**
     * Those of a clinic, a page at a time, in the order of their ids.
     *
     * @param since only those whose first night was not before
     * @param after where the page before ended; null: from the beginning
     */
    public List<FollowUp> lockPage(ClinicId clinic, LocalDate since, @Nullable FollowUpId after, int atMost) {
        return database.sql("""
                        select * from survey.follow_up
                        where clinic_id = :clinic and night >= :since and follow_up_id > :after
                        order by follow_up_id limit :most for no key update
                        """)
                .param("clinic", clinic.value())
                .param("since", since)
                .param("after", after == null ? new UUID(0, 0) : after.value())
                .param("most", atMost)
                .query(FollowUps::read)
                .list();
    }

    /**
     * This follow-up, and those of its client and of whoever shares their address that have something still to be sent; in
     * the order in which they are to be locked.
     */
    public List<FollowUpId> withSomethingToSendTo(FollowUp own, String address) {
        return ofAddress(own, address, "i.next_at is not null", List.of());
    }

    /** The same, with those that have something suppressed for one of the reasons. */
    public List<FollowUpId> suppressedFor(FollowUp own, String address, List<String> reasons) {
        return ofAddress(own, address, "i.state = 'suppressed' and i.reason = any(:reasons)", reasons);
    }

    private List<FollowUpId> ofAddress(FollowUp own, String address, String condition, List<String> reasons) {
        return database.sql("""
                        select distinct f.follow_up_id
                        from survey.client c
                            join survey.follow_up f on f.client_ref = c.client_ref
                            left join survey.invitation i on i.follow_up_id = f.follow_up_id
                        where c.clinic_id = :clinic and (c.client_ref = :client
                                or trim(c.email) <> '' and lower(c.email) = lower(:address))
                            and (f.follow_up_id = :own or %s)
                        order by f.follow_up_id
                        """.formatted(condition))
                .param("clinic", own.clinic().value())
                .param("address", address)
                .param("client", own.plan().client().value())
                .param("own", own.id().value())
                .param("reasons", reasons.toArray(String[]::new))
                .query((row, number) -> new FollowUpId(row.getObject("follow_up_id", UUID.class)))
                .list();
    }

    void add(FollowUp followUp) {
        write(followUp, """
                insert into survey.follow_up
                    (follow_up_id, clinic_id, session_id, therapist_id, client_ref, night, plan, withdrawn,
                     consent_unstated)
                values (:id, :clinic, :session, :therapist, :client, :night, cast(:plan as jsonb), :withdrawn,
                    :consentUnstated)
                """);
    }

    void save(FollowUp followUp) {
        write(followUp, """
                update survey.follow_up set therapist_id = :therapist, client_ref = :client, night = :night,
                    plan = cast(:plan as jsonb), withdrawn = :withdrawn,
                    consent_unstated = :consentUnstated
                where follow_up_id = :id and clinic_id = :clinic
                """);
    }

    /** Gives back the turn of a follow-up of which nothing went out: its client was not asked. */
    void notAsked(FollowUpId id) {
        database.sql("""
                        update survey.follow_up set asked_at = null
                        where follow_up_id = :id and asked_at is not null and not exists (
                            select 1 from survey.invitation where follow_up_id = :id and sent_at is not null)
                        """).param("id", id.value()).update();
    }

    /** Emails of these went out; those that had given back their turn meanwhile had it after all. */
    void asked(Collection<FollowUpId> ids, Instant at) {
        if (ids.isEmpty()) {
            return;
        }
        database.sql("update survey.follow_up set asked_at = :at where follow_up_id = any(:ids) and asked_at is null")
                .param("at", Times.at(at))
                .param("ids", ids.stream().map(FollowUpId::value).toArray(UUID[]::new))
                .update();
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
                .param("consentUnstated", followUp.consentUnstated())
                .update();
    }

    /** A follow-up out of a row that has all columns of its table. */
    public static FollowUp read(ResultSet row, int number) throws SQLException {
        String session = row.getString("session_id");
        return new FollowUp(
                new FollowUpId(row.getObject("follow_up_id", UUID.class)),
                new ClinicId(row.getString("clinic_id")),
                session == null ? null : new SessionId(session),
                new TherapistId(row.getString("therapist_id")),
                row.getObject("night", LocalDate.class),
                PlanText.read(row.getString("plan")),
                row.getString("withdrawn"),
                row.getBoolean("consent_unstated"));
    }
}
