package org.sleepfollowup.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.schemas.avro.BaselineKind;
import org.sleepfollowup.schemas.avro.SessionFacts;
import org.sleepfollowup.schemas.avro.Wave;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sessions of which something is known in, differences out. */
class FactsIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pipeline PIPELINE = new Pipeline("facts");
    private static RunningDashboard dashboard;
    private static HttpClient browser;

    /** Two therapists, each with twelve sessions in dimmed light, after which clients slept a point better, and twelve not. */
    @BeforeAll
    static void start() {
        dashboard = RunningDashboard.start();
        browser = dashboard.signedIn("facts", "fay");
        PIPELINE.clinic("Quiet Hands");
        for (int i = 0; i < 48; i++) {
            boolean dimmed = i / 2 % 2 == 0;
            report("S-" + i, "t-" + i % 2, "client-" + i, (dimmed ? 7 : 6) + i / 4 % 2, dimmed, Pipeline.DAY);
        }
        for (int i = 0; i < 2; i++) {
            report("F-" + i, "t-few", "few-" + i, 0, true, Pipeline.DAY);
            report("L-" + i, "t-1", "late-" + i, 6 + i, i == 0, LocalDate.of(2026, 12, 1));
        }
        await().untilAsserted(
                        () -> assertThat(facts("").path("answers").asInt()).isEqualTo(50));
    }

    private static void report(
            String session, String therapist, String client, int after, boolean dimmed, LocalDate day) {
        PIPELINE.session(session, therapist, day)
                .planned("Name of " + therapist)
                .reported(
                        client,
                        Wave.FIRST_NIGHT,
                        BaselineKind.CHECK_IN,
                        5,
                        after,
                        outcome -> outcome.setFacts(SessionFacts.newBuilder()
                                .setEndedAt(Pipeline.EVENING)
                                .setStartedAt(Pipeline.EVENING.minusSeconds(3600))
                                .setLightsDimmed(dimmed)
                                .setFocusAreas(List.of("neck"))
                                .build()));
    }

    @AfterAll
    static void stop() {
        PIPELINE.close();
        dashboard.close();
    }

    private static JsonNode facts(String query) {
        return JSON.readTree(dashboard
                .get("/api/clinics/facts/session-facts" + query, PIPELINE.apiKey())
                .body());
    }

    private static JsonNode fact(String code) {
        for (JsonNode fact : facts("").path("facts")) {
            if (fact.path("fact").asString().equals(code)) {
                return fact;
            }
        }
        throw new AssertionError("There is no fact " + code);
    }

    @Test
    void showsEachLevelAndTheDifferenceBetweenThem() {
        JsonNode lights = fact("lights-dimmed").path("levels");
        JsonNode dimmed = lights.get(0);
        JsonNode bright = lights.get(1);

        assertThat(lights.findValuesAsString("level")).containsExactly("yes", "no");
        assertThat(dimmed.path("answers").asInt() + bright.path("answers").asInt())
                .isEqualTo(50);
        assertThat(dimmed.path("before").asDouble()).isEqualTo(5);
        assertThat(dimmed.path("change").path("value").asDouble()).isBetween(2.3, 2.6);
        assertThat(dimmed.path("difference").path("value").asDouble()).isCloseTo(1, within(0.1));
        assertThat(dimmed.path("difference").path("low").asDouble()).isPositive();
        assertThat(dimmed.path("standsOut").asBoolean()).isTrue();
        assertThat(dimmed.path("p").asDouble()).isLessThan(0.001);
        assertThat(bright.path("difference").isNull()).isTrue();
        assertThat(bright.path("reason").asString()).isEqualTo("see-the-other-level");
    }

    @Test
    void correctsForAllComparisonsOfTheAnswer() {
        JsonNode answer = facts("");

        assertThat(answer.path("comparisons").asInt()).isEqualTo(1);
        assertThat(answer.path("standingOut").asInt()).isEqualTo(1);
        JsonNode dimmed = fact("lights-dimmed").path("levels").get(0);
        assertThat(dimmed.path("adjustedP").asDouble())
                .isEqualTo(dimmed.path("p").asDouble());
    }

    @Test
    void whatIsAlikeInAllSessionsIsNotComparedAndWhatIsNeverToldIsSaid() {
        assertThat(fact("music").path("hidden").asString()).isEqualTo("never-told");
        JsonNode neck = fact("focus-areas").path("levels").get(0);
        assertThat(neck.path("level").asString()).isEqualTo("neck");
        assertThat(neck.path("reason").asString()).isEqualTo("nothing-to-compare");
        // 17:00 to 18:00 in the clinic's zone, 0:00 to 1:00 in UTC.
        assertThat(fact("time-of-day").path("levels").findValuesAsString("level"))
                .containsExactly("evening");
    }

    @Test
    void aTherapistWhoseFiguresAreHiddenIsNoPartOfTheFacts() {
        assertThat(facts("").path("clients").asInt()).isEqualTo(50);
        assertThat(fact("lights-dimmed").path("levels").get(0).path("after").asDouble())
                .isGreaterThan(7);
    }

    @Test
    void aPeriodThatLeavesFewClientsIsHidden() {
        JsonNode november = facts("?to=2026-11");

        assertThat(november.path("hidden").asString()).isEqualTo("period-leaves-fewer-than-6-clients");
        assertThat(november.path("facts")).isEmpty();
        assertThat(november.path("answers").asInt()).isZero();
        assertThat(facts("?from=2026-11&to=2026-12").path("hidden").isNull()).isTrue();
    }

    @Test
    void wavesAndBaselinesAreNotPooled() {
        assertThat(facts("?wave=one-week").path("answers").asInt()).isZero();
        assertThat(facts("?baseline=none").path("hidden").asString()).isEqualTo("fewer-than-6-clients");
        assertThat(facts("?unusual=exclude").path("hidden").asString()).isEqualTo("all-nights-only");
    }

    @Test
    void anotherClinicsKeyOpensNothing() {
        try (Pipeline other = new Pipeline("other-facts")) {
            other.clinic("Other");
            await().until(() -> dashboard
                            .get("/api/clinics/other-facts/session-facts", other.apiKey())
                            .statusCode()
                    == 200);
            assertThat(dashboard
                            .get("/api/clinics/facts/session-facts", other.apiKey())
                            .statusCode())
                    .isEqualTo(403);
            assertThat(dashboard.get("/api/clinics/facts/session-facts", "").statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void thePageSaysTheSameInWordsAndClaimsNoCause() {
        Document page = dashboard.page(browser, "/clinics/facts/session-facts");

        assertThat(page.select(".top a[aria-current=page]").text()).isEqualTo("Session facts");
        assertThat(page.select(".sentence").text()).isEqualTo("Of one comparison, one stands out beyond chance.");
        assertThat(page.select("main .lead").first().text())
                .contains("observed")
                .contains("not effects");
        Element dimmed =
                page.select("[data-fact=lights-dimmed] [data-level=yes]").first();
        assertThat(dimmed.select("th").text()).isEqualTo("Dimmed");
        assertThat(dimmed.select(".difference").text()).isEqualTo("0.9 points better (0.6 to 1.2) stands out");
        assertThat(page.select("[data-fact=music] .note").text()).isEqualTo("Your booking system does not tell this.");
        assertThat(page.text()).doesNotContain("caused better").doesNotContain("??");
    }

    @Test
    void anEmptyClinicIsToldThatNothingCanBeComparedYet() {
        HttpClient empty = dashboard.signedIn("no-facts", "nina");

        assertThat(dashboard
                        .page(empty, "/clinics/no-facts/session-facts")
                        .select(".sentence")
                        .text())
                .contains("too few clients");
    }
}
