package org.sleepfollowup.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.e2e.Web.Answer;
import tools.jackson.databind.JsonNode;

/** The whole loop with the four services apart, so that nothing works only because it shares a JVM. Runs where Docker answers. */
class ComposeIT {
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String CLINIC = "riverside";
    private static final int CLIENTS = 7;

    @Test
    void theWholeLoopWithTheServicesApart() throws Exception {
        String infrastructure = System.getProperty("infrastructure", "auto");
        assumeThat(infrastructure)
                .as("the services apart in containers are not asked for")
                .isNotEqualTo("embedded");
        if (!infrastructure.equals("containers")) {
            assumeThat(Compose.dockerAnswers()).as("Docker answers").isTrue();
        }
        try (Compose compose = new Compose()) {
            compose.start();
            Product clinic = createClinic(compose);
            awaitKnown(clinic);
            List<Session> sessions = IntStream.range(0, CLIENTS)
                    .mapToObj(i -> Session.dueNow(Instant.now(), "c-1", "compose" + i, i))
                    .toList();
            for (Session session : sessions) {
                assertThat(clinic.post(session).status()).isEqualTo(202);
                assertThat(clinic.post(session).json().path("result").asString())
                        .isEqualTo("unchanged");
            }
            for (Session session : sessions) {
                answer(session, new ImapMailbox(compose.imapPort()));
            }
            awaitFigures(clinic);
        }
    }

    private static Product createClinic(Compose compose) throws IOException {
        Product operator = compose.product(CLINIC, compose.operatorKey());
        HttpRequest.Builder creation = operator.authorized(operator.survey().resolve("/api/clinics/" + CLINIC))
                .header("Content-Type", "application/json")
                .PUT(Web.body("""
                        {"name": "Riverside Massage", "timeZone": "America/Denver", "senderAddress": "sleep@riverside.example"}"""));
        Answer created = await().atMost(START)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> Web.send(creation), answer -> answer.status() == 201);
        return compose.product(CLINIC, created.json().path("apiKey").asString());
    }

    /** The key comes to intake and dashboard over Kafka. */
    private static void awaitKnown(Product clinic) {
        await().atMost(START).ignoreExceptions().untilAsserted(() -> {
            assertThat(Web.send(clinic.authorized(clinic.intake().resolve("/api/sessions"))
                                    .header("Content-Type", "application/json")
                                    .POST(Web.body("{}")))
                            .status())
                    .isEqualTo(400);
            assertThat(clinic.therapists("")).isEmpty();
        });
    }

    private static void answer(Session session, ImapMailbox mailbox) {
        Email email = await().atMost(SOON)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> mailbox.emails(session.email()), emails -> !emails.isEmpty())
                .getFirst();
        int better = session.usualSleep() + 2;
        SurveyPage page = SurveyPage.open(email.tap(better));
        assertThat(SurveyPage.thanks(page.submit(Map.of("driftingOff", "6")))).isTrue();
    }

    private static void awaitFigures(Product clinic) {
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode figures = clinic.therapist("c-1", "wave=first-night&baseline=check-in")
                    .orElseThrow();
            assertThat(figures.path("asked").asInt()).isEqualTo(CLIENTS);
            assertThat(figures.path("answers").asInt()).isEqualTo(CLIENTS);
            assertThat(figures.path("change").path("value").asDouble()).isEqualTo(2, within(1e-9));
            assertThat(figures.path("hidden").isNull()).isTrue();
        });
        // What was answered and what was counted come over two topics.
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(clinic.reconciliation().path("differences")).isEmpty());
    }
}
