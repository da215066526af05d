package org.sleepfollowup.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The stream's sums against the outcomes. */
class ReconciliationIT {
    private static RunningDashboard dashboard;

    @BeforeAll
    static void start() {
        dashboard = RunningDashboard.start();
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    @Test
    void sumsThatAgreeAreNotNamed() {
        try (Pipeline right = new Pipeline("right")) {
            right.clinic("Right");
            right.answered("S-1", "t-1", "client-1", 4, 6);
            right.answered("S-2", "t-1", "client-1", 5, 4);
            right.answered("S-3", "t-1", "client-2", 7, 9);

            right.sums("t-1", "2026-11", 3, 2, 16, 19, 90, 107, 133, 2, 1, 0, 5, 4, 5);

            await().untilAsserted(() -> assertThat(dashboard
                            .get("/api/clinics/right/reconciliation", right.apiKey())
                            .body())
                    .isEqualTo("{\"cells\":1,\"outcomes\":3,\"differences\":[]}"));
            HttpClient browser = dashboard.signedIn("right", "rita");
            assertThat(dashboard.page(browser, "/clinics/right/reconciliation").text())
                    .contains("Every sum agrees");
        }
    }

    @Test
    void setsThatDifferAreNamedWithoutTellingWhatAnybodyAnswered() {
        try (Pipeline wrong = new Pipeline("wrong")) {
            wrong.clinic("Wrong");

            // One client's answer, of which the stream does not know yet; a set that it has too much; one that is right
            // in the number of answers only.
            wrong.answered("S-1", "t-1", "client-1", 4, 6);
            wrong.sums("t-2", "2026-11", 3, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
            wrong.answered("S-2", "t-3", "client-1", 4, 6);
            wrong.sums("t-3", "2026-11", 1, 1, 4, 7, 16, 24, 36, 1, 0, 0, 1, 2, 4);

            await().untilAsserted(() -> assertThat(dashboard
                            .get("/api/clinics/wrong/reconciliation", wrong.apiKey())
                            .body())
                    .isEqualTo("{\"cells\":2,\"outcomes\":2,\"differences\":[" + difference("t-1", 0, 1) + ","
                            + difference("t-2", 3, 0) + "," + difference("t-3", 1, 1) + "]}"));
            HttpClient browser = dashboard.signedIn("wrong", "wim");
            assertThat(dashboard.page(browser, "/clinics/wrong/reconciliation").text())
                    .contains("3 sets of sums differ");
            assertThat(dashboard.get(browser, "/actuator/prometheus").body())
                    .contains("sleepfollowup_reconciliation_difference");
        }
    }

    private static String difference(String therapist, int inStream, int counted) {
        return "{\"therapist\":\"" + therapist + "\",\"wave\":\"first-night\",\"month\":\"2026-11\","
                + "\"baseline\":\"check-in\",\"answersInStream\":" + inStream + ",\"answersCounted\":" + counted + "}";
    }
}
