package org.sleepfollowup.survey.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sleepfollowup.survey.clinic.ClinicId;
import org.sleepfollowup.survey.erasure.ClientRecord.AskedWave;
import org.sleepfollowup.survey.erasure.ClientRecord.FollowedSession;
import org.sleepfollowup.survey.sql.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what is stored of a client. */
@Component
class ClientRecords {
    private final JdbcClient database;

    ClientRecords(JdbcClient database) {
        this.database = database;
    }

    @Transactional(readOnly = true)
    public Optional<ClientRecord> find(ClinicId clinic, String clientId) {
        return database.sql("select * from survey.client where clinic_id = :clinic and client_id = :client")
                .param("clinic", clinic.value())
                .param("client", clientId)
                .query((row, number) -> client(row))
                .optional();
    }

    private ClientRecord client(ResultSet row) throws SQLException {
        return new ClientRecord(
                row.getString("client_id"),
                row.getString("email"),
                row.getString("first_name"),
                row.getString("locale"),
                row.getString("time_zone"),
                Times.instant(row, "received_at"),
                Times.instantOrNull(row, "opted_out_at"),
                sessions(row.getObject("client_ref", UUID.class)));
    }

    private List<FollowedSession> sessions(UUID client) {
        return database.sql("""
                        select f.*, exists (select 1 from survey.check_in c
                            where c.client_ref = f.client_ref and c.session_id = f.session_id) as check_in
                        from survey.follow_up f where f.client_ref = :client order by f.night, f.session_id
                        """)
                .param("client", client)
                .query((row, number) -> new FollowedSession(
                        row.getString("session_id"),
                        row.getString("follow_up_id"),
                        row.getString("therapist_id"),
                        row.getObject("night", LocalDate.class),
                        row.getString("withdrawn"),
                        row.getBoolean("check_in"),
                        waves(row.getObject("follow_up_id", UUID.class))))
                .list();
    }

    private List<AskedWave> waves(UUID followUp) {
        return database.sql("select * from survey.invitation where follow_up_id = :id order by due_local")
                .param("id", followUp)
                .query((row, number) -> new AskedWave(
                        row.getString("wave"),
                        row.getString("state"),
                        row.getString("reason"),
                        Times.instantOrNull(row, "sent_at"),
                        Times.instantOrNull(row, "answered_at")))
                .list();
    }
}
