package org.sleepfollowup.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.schemas.avro.BaselineKind;
import org.sleepfollowup.schemas.avro.Outcome;
import org.sleepfollowup.schemas.avro.Pathways;
import org.sleepfollowup.schemas.avro.SessionFacts;
import org.sleepfollowup.schemas.avro.Wave;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything of one therapist, as JSON and on the page. */
class TherapistIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pipeline PIPELINE = new Pipeline("details");
    private static final int CLIENTS = 40;
    private static RunningDashboard dashboard;

    @BeforeAll
    static void start() {
        dashboard = RunningDashboard.start();
        PIPELINE.clinic("Details");
        for (int i = 0; i < CLIENTS; i++) {
            report("t/1", i);
        }
        for (int i = 0; i < 5; i++) {
            report("few", i);
        }
        PIPELINE.flush();
        await().atMost(Duration.ofSeconds(60)).until(() -> isRead("t%2F1", CLIENTS) && isRead("few", 5));
    }

    @AfterAll
    static void stop() {
        PIPELINE.close();
        dashboard.close();
    }

    /** Changes of 0, 1 and 2 in turn; every fourth had an unusual night, every other took a reminder. */
    private static void report(String therapist, int i) {
        PIPELINE.answered(therapist + "-" + i, therapist, "irrelevant", 4, 4)
                .reported(
                        therapist + "-client-" + i,
                        Wave.FIRST_NIGHT,
                        BaselineKind.CHECK_IN,
                        4,
                        4 + i % 3,
                        outcome -> more(outcome, i));
    }

    private static void more(Outcome.Builder outcome, int i) {
        outcome.setPathwaysBefore(new Pathways(8, 10, null, false))
                .setPathwaysAfter(new Pathways(11, 10, i < 4 ? Integer.valueOf(9) : null, i == 0))
                .setUnusual(i % 4 == 0 ? List.of("travel") : List.of("none"))
                .setAfterReminder(i % 2 == 0)
                .setCompared(1)
                .setFacts(SessionFacts.newBuilder()
                        .setEndedAt(Pipeline.EVENING)
                        .setGroups(i % 5 == 0 ? List.of("insomnia") : i == 1 ? List.of("new-parent") : List.of())
                        .build());
    }

    private static boolean isRead(String therapist, int clients) {
        JsonNode figures = therapist(therapist, "");
        return figures.path("answers").asInt() == clients
                && figures.path("answered").asInt() == clients;
    }

    private static JsonNode therapist(String id, String query) {
        return JSON.readTree(dashboard
                .get("/api/clinics/details/therapists/" + id + query, PIPELINE.apiKey())
                .body());
    }

    @Test
    void tellsEveryFigureOfATherapistWhoseIdHoldsASlash() {
        JsonNode t = therapist("t%2F1", "");

        assertThat(t.path("id").asString()).isEqualTo("t/1");
        assertThat(t.path("effective").asDouble()).isEqualTo(CLIENTS);
        assertThat(t.path("maturity").asString()).isEqualTo("established");
        // 14 changes of 0, 13 of 1 and 13 of 2.
        assertThat(t.path("change").path("value").asDouble()).isCloseTo(39 / 40.0, within(1e-12));
        assertThat(t.path("standardDeviation").asDouble())
                .isCloseTo(Math.sqrt((65 - 39 * 39 / 40.0) / 39), within(1e-12));
        assertThat(t.path("improvedShare").path("value").asDouble()).isEqualTo(13 / 40.0);
        assertThat(t.path("pathways")
                        .path("settling")
                        .path("change")
                        .path("value")
                        .asDouble())
                .isEqualTo(3);
        assertThat(t.path("imputed").asInt()).isEqualTo(1);
        assertThat(t.path("compared").path("change").path("value").asDouble()).isEqualTo(1);
        assertThat(t.path("groups").path("insomnia").path("answers").asInt()).isEqualTo(8);
        assertThat(t.path("reminders").path("reminded").path("answers").asInt()).isEqualTo(20);
        assertThat(t.path("reminders").path("difference").has("low")).isTrue();
        assertThat(t.path("silence").path("low").asDouble()).isEqualTo(13 / 40.0);
        assertThat(t.path("months").path("points")).hasSize(1);
        assertThat(t.path("months").path("chartHidden").asString()).isEqualTo("fewer-than-12-points");
        assertThat(t.path("adjusted").path("value").asDouble()).isCloseTo(4 + 39 / 40.0, within(1e-9));
        assertThat(t.path("reasons").path("standing").asString()).isEqualTo("fewer-than-5-therapists");
        assertThat(t.path("sentence").asString()).startsWith("Your clients reported sleeping 1.0 points better");
    }

    @Test
    void whatFewClientsSaidIsInNoPart() {
        JsonNode t = therapist("t%2F1", "");

        assertThat(t.path("groups").path("new-parent").path("hidden").asString())
                .isEqualTo("split-leaves-fewer-than-6-clients");
        assertThat(t.path("groups").path("new-parent").path("answers").isNull()).isTrue();
        // Nobody was asked before how comfortably they lie.
        assertThat(t.path("pathways").path("comfort").path("hidden").asString()).isEqualTo("fewer-than-6-clients");
        // Of few clients, the counts alone are told, and a clinic's figures are those of the therapists who are shown.
        assertThat(t.path("clinic").path("therapists").asInt()).isEqualTo(1);
        assertThat(t.path("clinic").path("gain").path("value").asDouble())
                .isEqualTo(t.path("change").path("value").asDouble());
        JsonNode few = therapist("few", "");
        Stream.of(
                        "before",
                        "after",
                        "change",
                        "improved",
                        "same",
                        "worse",
                        "improvedShare",
                        "standardDeviation",
                        "adjusted")
                .forEach(figure ->
                        assertThat(few.path(figure).isNull()).as(figure).isTrue());
        assertThat(few.path("reasons").path("change").asString()).isEqualTo("fewer-than-6-clients");
        Stream.of("settling", "calm", "comfort")
                .forEach(pathway -> assertThat(few.path("pathways")
                                .path(pathway)
                                .path("hidden")
                                .asString())
                        .isEqualTo("fewer-than-6-clients"));
        assertThat(few.path("months").path("points")).isEmpty();
        assertThat(few.path("silence").path("low").isNull()).isTrue();
    }

    @Test
    void unusualNightsCanBeLeftOut() {
        JsonNode usual = therapist("t%2F1", "?unusual=exclude");

        assertThat(usual.path("unusual").asString()).isEqualTo("exclude");
        assertThat(usual.path("answers").asInt()).isEqualTo(30);
        assertThat(usual.path("silence").path("asked").asInt()).isEqualTo(40);
        assertThat(usual.path("silence").path("unknown").asInt()).isEqualTo(10);
        assertThat(usual.path("silence").path("high").asDouble()
                        - usual.path("silence").path("low").asDouble())
                .isCloseTo(0.25, within(1e-12));
        assertThat(usual.path("clinic").path("adjustedFor").valueStream().map(JsonNode::asString))
                .doesNotContain("insomnia");
        assertThat(usual.path("hidden").isNull()).isTrue();
        assertThat(usual.path("months").path("hidden").asString()).isEqualTo("all-nights-only");
        assertThat(usual.path("groups").path("insomnia").path("hidden").asString())
                .isEqualTo("part-of-the-answers");
        assertThat(therapist("t%2F1", "?unusual=exclude&from=2026-11")
                        .path("hidden")
                        .asString())
                .isEqualTo("unusual-nights-of-a-period");
    }

    @Test
    void thePageTellsTheSameCardByCard() {
        HttpClient browser = dashboard.signedIn("details", "dina");

        Document page = dashboard.page(browser, "/clinics/details");
        Document own =
                dashboard.page(browser, page.select("[data-therapist=t/1] a").attr("href"));

        assertThat(own.select("h1").text()).isEqualTo("Name of t/1");
        assertThat(own.select("#pathways dd").first().text()).contains("8.0 before, 11.0 after: +3.0");
        assertThat(own.select("#compared").text()).startsWith("+1.0");
        assertThat(own.select("#silence").text())
                .contains("Of all 40 times that clients were asked, they slept better by two points or more in 33%");
        assertThat(own.select("#adjusted").text()).contains("slept 1.0 points better");
        assertThat(own.select("#groups .hidden").first().text()).isEqualTo("No answers of this kind yet.");
        assertThat(dashboard.page(browser, "/clinics/details/therapists/few").select("#pathways, #silence, #groups"))
                .isEmpty();
    }

    @Test
    void anUnknownTherapistIsAProblemThatSaysWhatToDo() {
        assertThat(dashboard
                        .get("/api/clinics/details/therapists/nobody", PIPELINE.apiKey())
                        .statusCode())
                .isEqualTo(404);
        assertThat(dashboard.get("/api/clinics/details/therapists/few", "").statusCode())
                .isEqualTo(401);
    }
}
