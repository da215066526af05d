package org.sleepfollowup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.schemas.ApiKey;
import org.sleepfollowup.schemas.sealing.ContactKeys;
import org.sleepfollowup.testing.Infrastructure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=intake",
            "sleepfollowup.intake.handover.max-block=300ms",
            "sleepfollowup.intake.handover.request-timeout=300ms",
            "sleepfollowup.intake.handover.delivery-timeout=500ms"
        })
@Import(FixedClock.class)
class KafkaAwayIT {
    private final String clinic = "clinic-" + UUID.randomUUID();
    private final ApiKey key = ApiKey.generate();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        Infrastructure.register(registry);
        // A port that nobody listens on.
        registry.add("spring.kafka.bootstrap-servers", () -> "localhost:1");
        registry.add(
                "sleepfollowup.intake.contact-key", () -> ContactKeys.generate().publicJson());
    }

    @BeforeEach
    void aClinic() {
        database.sql("insert into intake.clinic values (:id, 'America/Denver', true, array[cast(:hash as text)], :at)")
                .param("id", clinic)
                .param("hash", key.hash())
                .param("at", FixedClock.NOW.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Test
    void aSessionIsNotAcceptedAndItsSenderIsToldToComeAgain() {
        assertComeAgain(new Sender(port, key).post("""
                {"sessionId": "A-1", "status": "completed", "endedAt": "2026-11-20T18:00:00-07:00",
                 "therapist": {"id": "t-1"}, "client": {"id": "c-1", "email": "ana@clients.example"}}"""));
    }

    @Test
    void nothingOfAFileIsAccepted() {
        StringBuilder csv = new StringBuilder("Appointment ID,Status,End,Practitioner ID,Client ID,Client Email\n");
        for (int i = 0; i < 500; i++) {
            csv.append("A-%d,Completed,2026-11-20 10:00,t-1,c-1,ana@clients.example\n".formatted(i));
        }
        assertComeAgain(new Sender(port, key).importCsv(csv.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** A broker that did not answer in time may have the cancellation; the session as it was must not count as unchanged. */
    @Test
    void whatWasKnownOfASessionIsInDoubt() throws GeneralSecurityException {
        database.sql("insert into intake.session values (:clinic, :session, 'before', :at)")
                .param("clinic", clinic)
                .param("session", digestOf(clinic + "/A-1"))
                .param("at", FixedClock.NOW.atOffset(ZoneOffset.UTC))
                .update();
        assertComeAgain(new Sender(port, key).post("""
                {"sessionId": "A-1", "status": "cancelled", "endedAt": "2026-11-20T18:00:00-07:00",
                 "therapist": {"id": "t-1"}, "client": {"id": "c-1"}}"""));
    }

    private String digestOf(String session) throws GeneralSecurityException {
        String hex = database.sql("select hex from intake.digest_key")
                .query(String.class)
                .single();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(HexFormat.of().parseHex(hex), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(session.getBytes(StandardCharsets.UTF_8)));
    }

    private void assertComeAgain(Sender.Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("10");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text("detail")).contains("Nothing was accepted");
        assertThat(database.sql("select count(*) from intake.session where clinic_id = :clinic and digest <> ''")
                        .param("clinic", clinic)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
