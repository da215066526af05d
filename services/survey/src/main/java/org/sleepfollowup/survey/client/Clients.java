package org.sleepfollowup.survey.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    /**
     * A client as known now.
     *
     * @param before as known until then; null: not at all
     */
    public record Acquaintance(@Nullable Client before, Client now) {
        /** Whether emails go to another address than before. */
        public boolean isReaddressed() {
            return before != null
                    && !before.contact().email().equals(now.contact().email());
        }

        /** Whether the client's clock may show another time than before. */
        public boolean isInAnotherZone() {
            return before != null
                    && !Objects.equals(before.contact().zone(), now.contact().zone());
        }
    }

    /** Takes note of how to reach a client; what was received later stands. Locks the client until the commit. */
    public Acquaintance learn(ClinicId clinic, Contact contact, Instant receivedAt) {
        Client before = lock(clinic, contact.clientId()).orElse(null);
        ZoneId zone = contact.zone();
        database.sql("""
                        insert into survey.client
                            (client_ref, clinic_id, client_id, email, first_name, locale, time_zone, received_at)
                        values (:ref, :clinic, :client, :email, :firstName, :locale, :zone, :receivedAt)
                        on conflict (clinic_id, client_id) do update
                            set email = excluded.email, first_name = excluded.first_name, locale = excluded.locale,
                                time_zone = excluded.time_zone, received_at = excluded.received_at,
                                email_since = case when lower(client.email) = lower(excluded.email)
                                    then client.email_since else excluded.received_at end
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
        return new Acquaintance(before, lock(clinic, contact.clientId()).orElseThrow());
    }

    /** The client of a clinic whom its booking system calls so, kept from change by others until the transaction ends. */
    public Optional<Client> lock(ClinicId clinic, String clientId) {
        return database.sql(
                        "select * from survey.client where clinic_id = :clinic and client_id = :client for no key update")
                .param("clinic", clinic.value())
                .param("client", clientId)
                .query(Clients::read)
                .optional();
    }

    /** The client of this reference. */
    public Client get(ClientRef ref) {
        return database.sql("select * from survey.client where client_ref = :ref")
                .param("ref", ref.value())
                .query(Clients::read)
                .single();
    }

    /** The clients of these references, kept from change by others until the transaction ends; locked in their order. */
    public Map<ClientRef, Client> lockAll(Collection<ClientRef> refs) {
        return database
                .sql("select * from survey.client where client_ref = any(:refs) order by client_ref for no key update")
                .param("refs", refs.stream().map(ClientRef::value).toArray(UUID[]::new))
                .query(Clients::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Client::ref, Function.identity()));
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

    /** Stops reminders to a client, once; says whether they were on. Locks the client until the commit. */
    public boolean stopReminders(ClientRef ref, Instant at) {
        return database.sql(
                                "update survey.client set no_reminders_at = :at where client_ref = :ref and no_reminders_at is null")
                        .param("at", Times.at(at))
                        .param("ref", ref.value())
                        .update()
                == 1;
    }

    /** Lets reminders go to a client again; says whether they were off. Locks the client until the commit. */
    public boolean allowReminders(ClientRef ref) {
        return database.sql(
                                "update survey.client set no_reminders_at = null where client_ref = :ref and no_reminders_at is not null")
                        .param("ref", ref.value())
                        .update()
                == 1;
    }

    /** Takes an opt-out back; says whether there was one. Locks the client until the commit. */
    public boolean optIn(ClientRef ref) {
        return database.sql("""
                        update survey.client set opted_out_at = null
                        where client_ref = :ref and opted_out_at is not null
                        """).param("ref", ref.value()).update() == 1;
    }

    /** When a client opted out, if they did. */
    public Optional<Instant> optedOutAt(ClientRef ref) {
        return database.sql("select opted_out_at from survey.client where client_ref = :ref")
                .param("ref", ref.value())
                .query((row, number) -> Optional.ofNullable(Times.instantOrNull(row, "opted_out_at")))
                .single();
    }

    /** Since when a client has the address that they have; empty: always. */
    public Optional<Instant> addressSince(ClientRef ref) {
        return database.sql("select email_since from survey.client where client_ref = :ref")
                .param("ref", ref.value())
                .query((row, number) -> Optional.ofNullable(Times.instantOrNull(row, "email_since")))
                .single();
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
                Times.instantOrNull(row, "opted_out_at") != null,
                Times.instantOrNull(row, "no_reminders_at") != null);
    }
}
