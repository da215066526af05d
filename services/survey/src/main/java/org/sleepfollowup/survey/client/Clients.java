package org.sleepfollowup.survey.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.sleepfollowup.survey.clinic.ClinicId;
import org.sleepfollowup.survey.sql.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The clients of all clinics. */
@Component
public class Clients {
    private final JdbcClient database;

    Clients(JdbcClient database) {
        this.database = database;
    }

    /** Takes note of how to reach a client; what was received later stands. Locks the client until the commit. */
    public Client learn(ClinicId clinic, Contact contact, Instant receivedAt) {
        ZoneId zone = contact.zone();
        database.sql("""
                        insert into survey.client
                            (client_ref, clinic_id, client_id, email, first_name, locale, time_zone, received_at)
                        values (:ref, :clinic, :client, :email, :firstName, :locale, :zone, :receivedAt)
                        on conflict (clinic_id, client_id) do update
                            set email = excluded.email, first_name = excluded.first_name, locale = excluded.locale,
                                time_zone = excluded.time_zone, received_at = excluded.received_at
                            where client.received_at <= excluded.received_at
                        """)
                .param("ref", UUID.randomUUID())
                .param("clinic", clinic.value())
                .param("client", contact.clientId())
                .param("email", contact.email())
                .param("firstName", contact.firstName())
                .param("locale", contact.locale())
                .param("zone", zone == null ? null : zone.getId())
                .param("receivedAt", Times.at(receivedAt))
                .update();
        return database.sql("select * from survey.client where clinic_id = :clinic and client_id = :client for update")
                .param("clinic", clinic.value())
                .param("client", contact.clientId())
                .query(Clients::read)
                .single();
    }

    /** The client of this reference. */
    public Client get(ClientRef ref) {
        return database.sql("select * from survey.client where client_ref = :ref")
                .param("ref", ref.value())
                .query(Clients::read)
                .single();
    }

    /** The client of a clinic whom its booking system calls so, kept from change by others until the transaction ends. */
    public Optional<Client> lock(ClinicId clinic, String clientId) {
        return database.sql("select * from survey.client where clinic_id = :clinic and client_id = :client for update")
                .param("clinic", clinic.value())
                .param("client", clientId)
                .query(Clients::read)
                .optional();
    }

    /** Opts a client out, once; says whether they were not yet. Locks the client until the commit. */
    public boolean optOut(ClientRef ref, Instant at) {
        return database.sql(
                                "update survey.client set opted_out_at = :at where client_ref = :ref and opted_out_at is null")
                        .param("at", Times.at(at))
                        .param("ref", ref.value())
                        .update()
                == 1;
    }

    private static Client read(ResultSet row, int number) throws SQLException {
        String zone = row.getString("time_zone");
        String clientId = row.getString("client_id");
        return new Client(
                new ClientRef(row.getObject("client_ref", UUID.class)),
                new Contact(
                        clientId == null ? "" : clientId,
                        row.getString("email"),
                        row.getString("first_name"),
                        row.getString("locale"),
                        zone == null ? null : ZoneId.of(zone)),
                Times.instantOrNull(row, "opted_out_at") != null);
    }
}
