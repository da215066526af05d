package org.sleepfollowup.survey.clinic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The clinics. */
@Component
public class Clinics {
    private final JdbcClient database;

    Clinics(JdbcClient database) {
        this.database = database;
    }

    /** The clinic of this id, if there is one. */
    public Optional<Clinic> find(ClinicId id) {
        Map<Wave, WaveSettings> waves = waves(id);
        return database.sql("select * from survey.clinic where clinic_id = :id")
                .param("id", id.value())
                .query((row, number) -> ClinicRow.read(row, waves))
                .optional();
    }

    /** The same, kept from change by others until the transaction ends. */
    Optional<Clinic> lock(ClinicId id) {
        database.sql("select clinic_id from survey.clinic where clinic_id = :id for no key update")
                .param("id", id.value())
                .query(String.class)
                .optional();
        return find(id);
    }

    /** The clinic that an API key of this hash belongs to. */
    Optional<ClinicId> ofKey(String hash) {
        return database.sql("select clinic_id from survey.clinic where api_key_hashes @> array[cast(:hash as text)]")
                .param("hash", hash)
                .query((row, number) -> new ClinicId(row.getString("clinic_id")))
                .optional();
    }

    /** Adds a clinic, unless there is one of that id; says whether it did. */
    boolean add(Clinic clinic) {
        int rows = database.sql("""
                        insert into survey.clinic (clinic_id, name, time_zone, locale, sender_name, sender_address,
                            reply_to, ask_without_consent, minimum_clients, quiet_from, quiet_to,
                            therapist_once_in_days, asks_at_most, asks_at_most_in_days, rest_after_silent, rest_days,
                            api_key_hashes, updated_at)
                        values (:id, :name, :zone, :locale, :senderName, :senderAddress,
                            :replyTo, :ask, :minimum, :quietFrom, :quietTo,
                            :once, :asks, :asksIn, :restAfter, :rest, :keys, :updatedAt)
                        on conflict (clinic_id) do nothing
                        """)
                .params(ClinicRow.parameters(clinic))
                .param("replyTo", clinic.replyTo())
                .update();
        if (rows == 1) {
            saveWaves(clinic);
        }
        return rows == 1;
    }

    /** Replaces what is kept of a clinic that is there. */
    void save(Clinic clinic) {
        database.sql("""
                        update survey.clinic set name = :name, time_zone = :zone, locale = :locale,
                            sender_name = :senderName, sender_address = :senderAddress, reply_to = :replyTo,
                            ask_without_consent = :ask, minimum_clients = :minimum,
                            quiet_from = :quietFrom, quiet_to = :quietTo, therapist_once_in_days = :once,
                            asks_at_most = :asks, asks_at_most_in_days = :asksIn,
                            rest_after_silent = :restAfter, rest_days = :rest,
                            api_key_hashes = :keys, updated_at = :updatedAt
                        where clinic_id = :id
                        """)
                .params(ClinicRow.parameters(clinic))
                .param("replyTo", clinic.replyTo())
                .update();
        saveWaves(clinic);
    }

    private void saveWaves(Clinic clinic) {
        for (WaveSettings wave : clinic.waves().values()) {
            database.sql("""
                            insert into survey.clinic_wave
                                (clinic_id, wave, enabled, local_time, reminder_after_hours, closes_after_hours)
                            values (:id, :wave, :enabled, :time, :reminder, :closes)
                            on conflict (clinic_id, wave) do update set enabled = excluded.enabled,
                                local_time = excluded.local_time, reminder_after_hours = excluded.reminder_after_hours,
                                closes_after_hours = excluded.closes_after_hours
                            """)
                    .param("id", clinic.id().value())
                    .param("wave", wave.wave().code())
                    .param("enabled", wave.enabled())
                    .param("time", wave.localTime())
                    .param("reminder", wave.reminderAfterHours())
                    .param("closes", wave.closesAfterHours())
                    .update();
        }
    }

    private Map<Wave, WaveSettings> waves(ClinicId id) {
        List<WaveSettings> waves = database.sql("select * from survey.clinic_wave where clinic_id = :id")
                .param("id", id.value())
                .query(ClinicRow::readWave)
                .list();
        return waves.stream().collect(Collectors.toMap(WaveSettings::wave, Function.identity()));
    }
}
