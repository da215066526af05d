package org.sleepfollowup.survey.erasure;

import java.util.List;
import org.sleepfollowup.survey.clinic.ClinicId;
import org.sleepfollowup.survey.sql.Json;
import org.sleepfollowup.survey.sql.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The receipts of all erasures: that they happened can be shown, and not to whom. */
@Component
class Receipts {
    private final JdbcClient database;

    Receipts(JdbcClient database) {
        this.database = database;
    }

    void add(Receipt receipt) {
        database.sql("""
                        insert into survey.erasure (receipt_id, clinic_id, erased_at, by, receipt)
                        values (:id, :clinic, :at, :by, cast(:receipt as jsonb))
                        """)
                .param("id", receipt.receipt())
                .param("clinic", receipt.clinic())
                .param("at", Times.at(receipt.at()))
                .param("by", receipt.by())
                .param("receipt", Json.text(receipt))
                .update();
    }

    /** Those of a clinic, the newest first. */
    List<Receipt> of(ClinicId clinic) {
        return database.sql("select receipt from survey.erasure where clinic_id = :clinic order by erased_at desc")
                .param("clinic", clinic.value())
                .query((row, number) -> Json.read(row.getString("receipt"), Receipt.class))
                .list();
    }
}
