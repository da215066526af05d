package org.sleepfollowup.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Clients who come again to several therapists. */
class CameAgainIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pipeline PIPELINE = new Pipeline("again");
    private static RunningDashboard dashboard;

    @BeforeAll
    static void start() {
        dashboard = RunningDashboard.start();
        PIPELINE.clinic("Again");
    }

    @AfterAll
    static void stop() {
        PIPELINE.close();
        dashboard.close();
    }

    @Test
    void howAlikeTheirAnswersAreIsNotToldOfThreeWhoCameAgainToTwoTherapists() {
        for (int client = 0; client < 20; client++) {
            saw("once-" + client, client);
        }
        for (int client = 0; client < 3; client++) {
            cameAgain(client);
        }
        JsonNode few = clinic(32);
        assertThat(few.path("gain").path("value").isNumber()).isTrue();
        assertThat(few.path("correlation").isNull()).isTrue();
        assertThat(few.path("residualCorrelation").isNull()).isTrue();

        for (int client = 3; client < 6; client++) {
            cameAgain(client);
        }
        JsonNode enough = clinic(44);
        assertThat(enough.path("correlation").isNumber()).isTrue();
        assertThat(enough.path("residualCorrelation").isNumber()).isTrue();
    }

    private static void cameAgain(int client) {
        for (int session = 0; session < 4; session++) {
            saw("again-" + client, session);
        }
    }

    /** Half of the sessions are with each therapist. */
    private static void saw(String client, int session) {
        PIPELINE.answered(
                client + "-" + session,
                "t-" + session % 2,
                client,
                3 + session % 3,
                5 + (client.length() + session) % 4);
    }

    private static JsonNode clinic(int answers) {
        PIPELINE.flush();
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> JSON.readTree(dashboard
                                        .get("/api/clinics/again/therapists", PIPELINE.apiKey())
                                        .body())
                                .path("clinic"),
                        clinic -> clinic.path("answers").asInt() == answers);
    }
}
