package org.sleepfollowup.survey.clinic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sleepfollowup.survey.sql.Times;
import org.sleepfollowup.survey.timing.QuietHours;

/** A clinic as it stands in the database. */
public final class ClinicRow {
    private ClinicRow() {}

    /** A clinic out of a row that has all columns of its table. */
    public static Clinic read(ResultSet row, Map<Wave, WaveSettings> waves) throws SQLException {
        return new Clinic(
                new ClinicId(row.getString("clinic_id")),
                row.getString("name"),
                ZoneId.of(row.getString("time_zone")),
                row.getString("locale"),
                row.getString("sender_name"),
                row.getString("sender_address"),
                row.getString("reply_to"),
                row.getBoolean("ask_without_consent"),
                row.getInt("minimum_clients"),
                waves,
                new QuietHours(
                        row.getObject("quiet_from", LocalTime.class), row.getObject("quiet_to", LocalTime.class)),
                new Clinic.Limits(
                        row.getInt("therapist_once_in_days"),
                        row.getInt("asks_at_most"),
                        row.getInt("asks_at_most_in_days"),
                        row.getInt("rest_after_silent"),
                        row.getInt("rest_days")),
                List.of((String[]) row.getArray("api_key_hashes").getArray()),
                Times.instant(row, "updated_at"));
    }

    /** The settings of a wave out of a row that has all columns of its table. */
    public static WaveSettings readWave(ResultSet row, int number) throws SQLException {
        return new WaveSettings(
                Wave.of(row.getString("wave")),
                row.getBoolean("enabled"),
                row.getObject("local_time", LocalTime.class),
                row.getObject("reminder_after_hours", Integer.class),
                row.getInt("closes_after_hours"));
    }

    static Map<String, Object> parameters(Clinic clinic) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("id", clinic.id().value());
        columns.put("name", clinic.name());
        columns.put("zone", clinic.zone().getId());
        columns.put("locale", clinic.locale());
        columns.put("senderName", clinic.senderName());
        columns.put("senderAddress", clinic.senderAddress());
        columns.put("ask", clinic.askWithoutConsent());
        columns.put("minimum", clinic.minimumClients());
        columns.put("quietFrom", clinic.quiet().from());
        columns.put("quietTo", clinic.quiet().to());
        columns.put("once", clinic.limits().therapistOnceInDays());
        columns.put("asks", clinic.limits().asksAtMost());
        columns.put("asksIn", clinic.limits().asksAtMostInDays());
        columns.put("restAfter", clinic.limits().restAfterSilent());
        columns.put("rest", clinic.limits().restDays());
        columns.put("keys", clinic.apiKeyHashes().toArray(String[]::new));
        columns.put("updatedAt", Times.at(clinic.updatedAt()));
        return columns;
    }
}
