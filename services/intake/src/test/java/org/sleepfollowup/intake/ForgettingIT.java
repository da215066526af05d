package org.sleepfollowup.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

class ForgettingIT extends IntakeTest {
    private static final String SESSION = """
            {"sessionId": "F-1", "status": "completed", "endedAt": "2026-11-20T18:00:00-07:00",
             "therapist": {"id": "t-12"}, "client": {"id": "c-881", "email": "ana@clients.example"}}""";

    @Autowired
    JdbcClient database;

    @Autowired
    Map<String, SmartLifecycle> lifecycles;

    @Test
    void theIdOfASessionStandsInTheDatabaseAsADigestOnly() {
        sender.post(SESSION);

        assertThat(database.sql("select cast(s as text) from intake.session s where clinic_id = :clinic")
                        .param("clinic", clinic)
                        .query(String.class)
                        .single())
                .doesNotContain("F-1");
        assertThat(sender.post(SESSION).text("result")).isEqualTo("unchanged");
    }

    @Test
    void aSessionIsForgottenAfterThirteenMonths() {
        sender.post(SESSION);
        database.sql("""
                        update intake.session set received_at = received_at - interval '400 days 1 second'
                        where clinic_id = :clinic
                        """).param("clinic", clinic).update();
        sender.post(SESSION.replace("F-1", "F-2"));

        restartForgetting();

        await().until(() -> rows() == 1);
        assertThat(sender.post(SESSION).text("result")).isEqualTo("accepted");
        assertThat(sender.post(SESSION.replace("F-1", "F-2")).text("result")).isEqualTo("unchanged");
    }

    private long rows() {
        return database.sql("select count(*) from intake.session where clinic_id = :clinic")
                .param("clinic", clinic)
                .query(Long.class)
                .single();
    }

    /** It works at its start, and then every hour. */
    private void restartForgetting() {
        SmartLifecycle forgetting = lifecycles.get("org.sleepfollowup.intake.handover.Forgetting");
        forgetting.stop();
        forgetting.start();
    }
}
