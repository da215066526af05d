package org.sleepfollowup.intake.clinic;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.sleepfollowup.schemas.ApiKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The clinics as topic {@code clinic} told of them last. */
@Component
class Clinics {
    private final JdbcClient database;

    Clinics(JdbcClient database) {
        this.database = database;
    }

    /** The clinic that a key belongs to; looked up by its hash, so that the time taken tells nothing of the key. */
    Optional<Clinic> withKey(ApiKey key) {
        return database.sql("""
                        select id, time_zone, asks_without_consent from intake.clinic
                        where api_key_hashes @> array[cast(:hash as text)]""")
                .param("hash", key.hash())
                .query((row, number) -> new Clinic(
                        new ClinicId(row.getString("id")),
                        ZoneId.of(row.getString("time_zone")),
                        row.getBoolean("asks_without_consent")))
                .optional();
    }

    /** Keeps the clinic, unless something newer is known of it. */
    void save(Clinic clinic, List<String> apiKeyHashes, Instant updatedAt) {
        database.sql("""
                        insert into intake.clinic (id, time_zone, asks_without_consent, api_key_hashes, updated_at)
                        values (:id, :zone, :asks, :hashes, :updatedAt)
                        on conflict (id) do update set time_zone = excluded.time_zone,
                          asks_without_consent = excluded.asks_without_consent,
                          api_key_hashes = excluded.api_key_hashes, updated_at = excluded.updated_at
                        where intake.clinic.updated_at <= excluded.updated_at""")
                .param("id", clinic.id().value())
                .param("zone", clinic.zone().getId())
                .param("asks", clinic.asksWithoutConsent())
                .param("hashes", apiKeyHashes.toArray(String[]::new))
                .param("updatedAt", updatedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(ClinicId clinic) {
        database.sql("delete from intake.clinic where id = :id")
                .param("id", clinic.value())
                .update();
    }
}
