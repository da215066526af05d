package org.sleepfollowup.survey.clinic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The clinics whose settings changed so that what is not sent yet has to follow; kept until it has. */
@Component
public class SettingsChanges {
    /**
     * One of them.
     *
     * @param doneUpTo the id of the follow-up that was done last; null: none
     */
    public record Change(ClinicId clinic, @Nullable UUID doneUpTo) {}

    private final JdbcClient database;

    SettingsChanges(JdbcClient database) {
        this.database = database;
    }

    /** What is not sent yet has to follow the settings of this clinic, from the beginning. */
    void announce(ClinicId clinic) {
        database.sql("""
                        insert into survey.settings_change (clinic_id) values (:clinic)
                        on conflict (clinic_id) do update set done_up_to = null
                        """).param("clinic", clinic.value()).update();
    }

    /** The same for every clinic. */
    public void announceAll() {
        database.sql("""
                        insert into survey.settings_change (clinic_id) select clinic_id from survey.clinic
                        on conflict (clinic_id) do update set done_up_to = null
                        """).update();
    }

    /** One that no other instance is at, kept from others until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Change> lockOne() {
        return database.sql("select * from survey.settings_change limit 1 for update skip locked")
                .query(SettingsChanges::read)
                .optional();
    }

    /** Takes note of how far it is done. */
    public void advance(ClinicId clinic, UUID doneUpTo) {
        database.sql("update survey.settings_change set done_up_to = :done where clinic_id = :clinic")
                .param("done", doneUpTo)
                .param("clinic", clinic.value())
                .update();
    }

    /** All that is not sent yet follows. */
    public void complete(ClinicId clinic) {
        database.sql("delete from survey.settings_change where clinic_id = :clinic")
                .param("clinic", clinic.value())
                .update();
    }

    /** Whether nothing has to follow any more. */
    public boolean isEmpty() {
        return !database.sql("select exists (select 1 from survey.settings_change)")
                .query(Boolean.class)
                .single();
    }

    private static Change read(ResultSet row, int number) throws SQLException {
        return new Change(new ClinicId(row.getString("clinic_id")), row.getObject("done_up_to", UUID.class));
    }
}
