package org.sleepfollowup.survey.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.running.Asked;
import org.sleepfollowup.survey.running.Http;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.sleepfollowup.survey.running.Visit;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Calls as the providers make them, to an instance that is set up for them. */
class WebhookIT {
    private static final String CLINIC = "webhooks";
    private static final RunningSurvey SURVEY = RunningSurvey.get();
    private static final KeyPair SENDGRID = keyPair();
    private static final String POSTMARK =
            "Basic " + Base64.getEncoder().encodeToString("postmark:secret".getBytes(StandardCharsets.UTF_8));
    private static final ConfigurableApplicationContext INSTANCE = SURVEY.another(
            "--sleepfollowup.survey.webhooks.postmark.user=postmark",
            "--sleepfollowup.survey.webhooks.postmark.password=secret",
            "--sleepfollowup.survey.webhooks.sendgrid.public-key="
                    + Base64.getEncoder().encodeToString(SENDGRID.getPublic().getEncoded()));

    private final Http http = new Http("http://localhost:"
            + ((WebServerApplicationContext) INSTANCE).getWebServer().getPort());
    private final String session = "W-" + UUID.randomUUID();
    private final String event = Long.toString(UUID.randomUUID().getLeastSignificantBits() >>> 1);

    @BeforeAll
    static void makeClinic() {
        SURVEY.clinic(CLINIC);
    }

    @AfterAll
    static void stop() {
        INSTANCE.close();
    }

    @Test
    void postmarkTellsOfAHardBounceAndTellingTwiceCountsOnce() throws Exception {
        String body = payload("postmark-bounce", ask()).replace("{TYPE}", "HardBounce");
        assertThat(postmark(body, POSTMARK).body()).contains("\"taken\":1");
        assertThat(postmark(body, POSTMARK).body()).contains("\"taken\":0").contains("\"known\":1");
        awaitKinds("PLANNED", "SENT FIRST_NIGHT", "BOUNCED FIRST_NIGHT hard-bounce", "SUPPRESSED ONE_WEEK hard-bounce");
    }

    @Test
    void postmarkTellsOfASoftBounceAndOfDelaysThatAreNone() throws Exception {
        String body = payload("postmark-bounce", ask());
        assertThat(postmark(body.replace("{TYPE}", "Transient"), POSTMARK).body())
                .contains("\"taken\":0");
        assertThat(postmark(body.replace("{TYPE}", "SoftBounce"), POSTMARK).body())
                .contains("\"taken\":1");
        awaitKinds("PLANNED", "SENT FIRST_NIGHT", "BOUNCED FIRST_NIGHT soft-bounce");
    }

    @Test
    void sendgridTellsOfABounceAmongOtherEvents() throws Exception {
        String body = payload("sendgrid-events", ask());
        assertThat(sendgrid(body, body).body()).contains("\"taken\":1").contains("\"unmatched\":1");
        awaitKinds("PLANNED", "SENT FIRST_NIGHT", "BOUNCED FIRST_NIGHT hard-bounce", "SUPPRESSED ONE_WEEK hard-bounce");
    }

    @Test
    void whoCannotProveToBeTheProviderIsRefusedWithTheReason() throws Exception {
        String body = payload("sendgrid-events", "<none@mail.example>");
        assertThat(sendgrid(body, body + " ")).satisfies(refused -> {
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.body()).contains("signature");
        });
        assertThat(postmark("{}", "Basic bm86bm8=").statusCode()).isEqualTo(401);
        assertThat(postmark("{}", "").statusCode()).isEqualTo(401);
    }

    @Test
    void whatCannotBeUnderstoodOrIsTooLargeIsRefused() {
        assertThat(postmark("no JSON", POSTMARK).statusCode()).isEqualTo(400);
        assertThat(postmark("x".repeat(5 * 1024 * 1024), POSTMARK).statusCode()).isEqualTo(413);
    }

    @Test
    void aProviderThatIsNotSetUpIsNotThere() {
        assertThat(http.postAs("/webhooks/ses", "text/plain", "{}").statusCode())
                .isEqualTo(404);
        assertThat(http.postAs("/webhooks/other", "text/plain", "{}").statusCode())
                .isEqualTo(404);
        assertThat(new Http(SURVEY.url())
                        .postAs("/webhooks/postmark", "application/json", "{}", "Authorization", POSTMARK)
                        .statusCode())
                .isEqualTo(404);
    }

    private String ask() {
        return Asked.after(Visit.of(CLINIC, session, SURVEY.evening())).messageId();
    }

    private HttpResponse<String> postmark(String body, String authorization) {
        return authorization.isEmpty()
                ? http.postAs("/webhooks/postmark", "application/json", body)
                : http.postAs("/webhooks/postmark", "application/json", body, "Authorization", authorization);
    }

    private HttpResponse<String> sendgrid(String signed, String sent) throws GeneralSecurityException {
        String timestamp = Long.toString(SURVEY.clock().instant().getEpochSecond());
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(SENDGRID.getPrivate());
        signature.update((timestamp + signed).getBytes(StandardCharsets.UTF_8));
        return http.postAs(
                "/webhooks/sendgrid",
                "application/json",
                sent,
                Sendgrid.SIGNATURE,
                Base64.getEncoder().encodeToString(signature.sign()),
                Sendgrid.TIMESTAMP,
                timestamp);
    }

    private String payload(String file, String messageId) throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/webhooks/" + file + ".json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{MESSAGE_ID}", messageId)
                    .replace("{EVENT}", event);
        }
    }

    private void awaitKinds(String... kinds) {
        await().untilAsserted(() -> assertThat(SURVEY.topics().kinds(session)).containsExactly(kinds));
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
