package org.sleepfollowup.dashboard.clinic;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The clinics in the database. */
@Component
public class Clinics {
    /** The default of ClinicSettings. */
    private static final int DEFAULT_MINIMUM = 6;

    private final JdbcClient database;

    Clinics(JdbcClient database) {
        this.database = database;
    }

    /** Adds it, or replaces what was known of it, its keys included. */
    public void put(Clinic clinic) {
        database.sql("""
                        insert into dashboard.clinic (id, name, time_zone, minimum_clients)
                        values (:id, :name, :zone, :minimum)
                        on conflict (id) do update set name = excluded.name, time_zone = excluded.time_zone,
                          minimum_clients = excluded.minimum_clients
                        """)
                .param("id", clinic.id())
                .param("name", clinic.name())
                .param("zone", clinic.zone().getId())
                .param("minimum", clinic.minimumClients())
                .update();
        revokeKeys(clinic.id());
        clinic.apiKeyHashes()
                .forEach(hash -> database.sql("""
                        insert into dashboard.api_key (hash, clinic_id) values (:hash, :clinic)
                        on conflict (hash) do nothing
                        """)
                        .param("hash", hash)
                        .param("clinic", clinic.id())
                        .update());
    }

    /** Forgets it; its keys open nothing any more. */
    public void remove(String clinic) {
        revokeKeys(clinic);
        database.sql("delete from dashboard.clinic where id = :id")
                .param("id", clinic)
                .update();
    }

    /** The clinic; while its settings have not come in, one that has its id for a name. */
    public Clinic get(String clinic) {
        return database.sql("select id, name, time_zone, minimum_clients from dashboard.clinic where id = :id")
                .param("id", clinic)
                .query((row, i) -> new Clinic(
                        row.getString("id"),
                        row.getString("name"),
                        ZoneId.of(row.getString("time_zone")),
                        row.getInt("minimum_clients"),
                        Set.of()))
                .optional()
                .orElseGet(() -> new Clinic(clinic, clinic, ZoneOffset.UTC, DEFAULT_MINIMUM, Set.of()));
    }

    /** Whose key has this hash. */
    public Optional<String> ownerOfKey(String hash) {
        return database.sql("select clinic_id from dashboard.api_key where hash = :hash")
                .param("hash", hash)
                .query(String.class)
                .optional();
    }

    private void revokeKeys(String clinic) {
        database.sql("delete from dashboard.api_key where clinic_id = :clinic")
                .param("clinic", clinic)
                .update();
    }
}
