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
    void sumsThatDifferAreNamedWithoutShowingThem() {
        try (Pipeline wrong = new Pipeline("wrong")) {
            wrong.clinic("Wrong");

            wrong.sums("t-1", "2026-11", 3, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

            String cell =
                    "{\"therapist\":\"t-1\",\"wave\":\"first-night\",\"month\":\"2026-11\",\"baseline\":\"check-in\",";
            await().untilAsserted(() -> assertThat(dashboard
                            .get("/api/clinics/wrong/reconciliation", wrong.apiKey())
                            .body())
                    .isEqualTo("{\"cells\":1,\"outcomes\":0,\"differences\":["
                            + cell + "\"sum\":\"answers\",\"difference\":3},"
                            + cell + "\"sum\":\"clients\",\"difference\":2}]}"));
            HttpClient browser = dashboard.signedIn("wrong", "wim");
            assertThat(dashboard.page(browser, "/clinics/wrong/reconciliation").text())
                    .contains("2 sums differ");
            assertThat(dashboard.get(browser, "/actuator/prometheus").body())
                    .contains("sleepfollowup_reconciliation_difference");
        }
    }
}
