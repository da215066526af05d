package org.sleepfollowup.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Who may see and do what. */
class AccessIT {
    private static final Pipeline OURS = new Pipeline("ours");
    private static final Pipeline THEIRS = new Pipeline("theirs");
    private static RunningDashboard dashboard;

    @BeforeAll
    static void start() {
        dashboard = RunningDashboard.start();
        OURS.clinic("Ours");
        THEIRS.clinic("Theirs");
        await().until(() ->
                dashboard.get("/api/clinics/theirs/therapists", THEIRS.apiKey()).statusCode() == 200);
        await().until(() ->
                dashboard.get("/api/clinics/ours/therapists", OURS.apiKey()).statusCode() == 200);
    }

    @AfterAll
    static void stop() {
        OURS.close();
        THEIRS.close();
        dashboard.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"therapists", "follow-ups", "follow-ups/x", "reconciliation"})
    void everyPathAsksForAKeyOfItsClinic(String path) {
        String whole = "/api/clinics/ours/" + path;

        var without = dashboard.get(whole, "");

        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(without.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(without.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(new JsonMapper().readTree(without.body()).path("status").asInt())
                .isEqualTo(401);
        assertThat(dashboard.get(whole, "sfu_unknown").statusCode()).isEqualTo(401);
        assertThat(dashboard.get(whole, THEIRS.apiKey()).statusCode()).isEqualTo(403);
        assertThat(dashboard.get(whole, RunningDashboard.OPERATOR).statusCode()).isEqualTo(403);
        assertThat(dashboard.get(whole, OURS.apiKey()).statusCode()).isIn(200, 404);
    }

    @Test
    void aSignInSeesItsClinicAndNoOther() {
        HttpClient browser = dashboard.signedIn("ours", "olga");

        assertThat(dashboard.get(browser, "/clinics/ours").statusCode()).isEqualTo(200);
        assertThat(dashboard.get(browser, "/api/clinics/ours/therapists").statusCode())
                .isEqualTo(200);
        assertThat(dashboard.get(browser, "/clinics/theirs").statusCode()).isEqualTo(403);
        assertThat(dashboard.get(browser, "/clinics/theirs").body()).contains("not yours to see");
        assertThat(dashboard.get(browser, "/clinics/theirs/events").statusCode())
                .isEqualTo(403);
        assertThat(dashboard.get(browser, "/api/clinics/theirs/therapists").statusCode())
                .isEqualTo(403);
    }

    @Test
    void withoutASignInPagesLeadToTheDoor() {
        var answer = dashboard.get(RunningDashboard.newBrowser(), "/clinics/ours");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
    }

    @Test
    void signsInAndOutWithACookieThatScriptsCannotRead() {
        dashboard.call("PUT", "/api/clinics/ours/users/pia", OURS.apiKey(), "{\"password\": \"starry-night\"}");
        HttpClient browser = RunningDashboard.newBrowser();

        var signedIn = dashboard.signIn(browser, "pia", "starry-night");

        assertThat(signedIn.headers().firstValue("Location").orElseThrow()).endsWith("/");
        assertThat(signedIn.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("sleepfollowup=")
                .contains("HttpOnly", "SameSite=Lax");
        assertThat(dashboard.get(browser, "/").headers().firstValue("Location").orElseThrow())
                .endsWith("/clinics/ours");
        String csrf = dashboard
                .page(browser, "/clinics/ours")
                .select("input[name=_csrf]")
                .attr("value");
        dashboard.post(browser, "/sign-out", "_csrf=" + csrf);
        assertThat(dashboard.get(browser, "/clinics/ours").statusCode()).isEqualTo(302);
    }

    @Test
    void aFormWithoutItsTokenDoesNothing() {
        HttpClient browser = dashboard.signedIn("ours", "rosa");

        dashboard.post(browser, "/sign-out", "");

        assertThat(dashboard.get(browser, "/clinics/ours").statusCode()).isEqualTo(200);
    }

    @Test
    void aWrongPasswordIsRefusedAndGuessingSlowedDown() {
        dashboard.call("PUT", "/api/clinics/ours/users/gil", OURS.apiKey(), "{\"password\": \"starry-night\"}");
        HttpClient browser = RunningDashboard.newBrowser();

        for (int i = 0; i < 10; i++) {
            assertThat(dashboard
                            .signIn(browser, "gil", "wrong-" + i)
                            .headers()
                            .firstValue("Location")
                            .orElseThrow())
                    .endsWith("/sign-in?wrong");
        }

        assertThat(dashboard
                        .signIn(browser, "gil", "starry-night")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/sign-in?wait");
        assertThat(dashboard
                        .page(browser, "/sign-in?wait")
                        .select("[role=alert]")
                        .text())
                .contains("Wait a minute");
    }

    @Test
    void whatCanBeNobodysNameIsRefusedAndNotRemembered() {
        HttpClient browser = RunningDashboard.newBrowser();

        for (int i = 0; i < 11; i++) {
            assertThat(dashboard
                            .signIn(browser, "x".repeat(65), "starry-night")
                            .headers()
                            .firstValue("Location")
                            .orElseThrow())
                    .endsWith("/sign-in?wrong");
        }
        assertThat(dashboard.signIn(browser, "g%00il", "starry-night").headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/sign-in?wrong"));
    }

    @Test
    void keysOfTheClinicAndTheOperatorMakeUsers() {
        var made = dashboard.call("PUT", "/api/clinics/ours/users/ulf", OURS.apiKey(), "");

        assertThat(made.statusCode()).isEqualTo(200);
        String password =
                new JsonMapper().readTree(made.body()).path("password").asString();
        assertThat(password).hasSizeGreaterThanOrEqualTo(16);
        HttpClient browser = RunningDashboard.newBrowser();
        dashboard.signIn(browser, "ulf", password);
        assertThat(dashboard.get(browser, "/clinics/ours").statusCode()).isEqualTo(200);
        assertThat(dashboard
                        .call("PUT", "/api/clinics/ours/users/ulf", RunningDashboard.OPERATOR, "{}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void nobodyElseMakesUsers() {
        String path = "/api/clinics/ours/users/eve";

        assertThat(dashboard.call("PUT", path, "", "").statusCode()).isEqualTo(401);
        assertThat(dashboard.call("PUT", path, THEIRS.apiKey(), "").statusCode())
                .isEqualTo(403);
        assertThat(dashboard.call("DELETE", path, OURS.apiKey(), "").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aNameOfAnotherClinicStaysWhereItIs() {
        dashboard.call("PUT", "/api/clinics/theirs/users/tess", THEIRS.apiKey(), "");

        var answer = dashboard.call("PUT", "/api/clinics/ours/users/tess", OURS.apiKey(), "");

        assertThat(answer.statusCode()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"password\": \"short\"}", "{\"password\": 7", "[]"})
    void rubbishIsAProblemAndNoUser(String body) {
        var answer = dashboard.call("PUT", "/api/clinics/ours/users/zed", OURS.apiKey(), body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void otherPathsOfTheJvmAreNotGuarded() {
        assertThat(dashboard
                        .get(RunningDashboard.newBrowser(), "/actuator/health/liveness")
                        .statusCode())
                .isEqualTo(200);
        assertThat(dashboard.get(RunningDashboard.newBrowser(), "/f/token").statusCode())
                .isEqualTo(404);
    }
}
