package org.sleepfollowup.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.schemas.avro.BaselineKind;
import org.sleepfollowup.schemas.avro.FollowUpEventKind;
import org.sleepfollowup.schemas.avro.Wave;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Records in, numbers out. */
class FiguresIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static RunningDashboard dashboard;
    private static int clinics;

    private final String clinic = "figures-" + clinics++;
    private final Pipeline pipeline = new Pipeline(clinic);

    @BeforeAll
    static void start() {
        dashboard = RunningDashboard.start();
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    @BeforeEach
    void open() {
        pipeline.clinic("Quiet Hands");
    }

    @AfterEach
    void close() {
        pipeline.close();
    }

    private JsonNode figures(String query) {
        return JSON.readTree(dashboard
                .get("/api/clinics/" + clinic + "/therapists" + query, pipeline.apiKey())
                .body());
    }

    private JsonNode therapist(String id, String query) {
        for (JsonNode therapist : figures(query).path("therapists")) {
            if (therapist.path("id").asString().equals(id)) {
                return therapist;
            }
        }
        return JSON.createObjectNode();
    }

    private void awaitAnswers(String therapist, int answers) {
        await().untilAsserted(() ->
                assertThat(therapist(therapist, "").path("answers").asInt(-1)).isEqualTo(answers));
    }

    private void sevenClients(String therapist) {
        int[] after = {6, 7, 5, 8, 4, 6, 9};
        for (int i = 0; i < after.length; i++) {
            pipeline.answered("S-" + i, therapist, "client-" + i, 5, after[i]);
        }
    }

    @Test
    void showsTheMeanChangeWithItsRange() {
        sevenClients("t-1");
        pipeline.session("S-9", "t-1").planned("Dana Reyes").happened(FollowUpEventKind.SENT, Wave.FIRST_NIGHT, null);
        awaitAnswers("t-1", 7);
        await().until(() -> therapist("t-1", "").path("asked").asInt() == 8);

        JsonNode dana = therapist("t-1", "");

        assertThat(dana.path("clients").asInt()).isEqualTo(7);
        assertThat(dana.path("before").asDouble()).isEqualTo(5);
        assertThat(dana.path("after").asDouble()).isCloseTo(45 / 7.0, within(1e-12));
        // Changes 1 2 0 3 -1 1 4, one a client: the paired t interval, 10/7 ± 2.446911851 · √(124/42)/√7.
        assertThat(dana.path("change").path("value").asDouble()).isCloseTo(1.428571429, within(1e-9));
        assertThat(dana.path("change").path("low").asDouble()).isCloseTo(-0.1605442, within(1e-6));
        assertThat(dana.path("change").path("high").asDouble()).isCloseTo(3.0176871, within(1e-6));
        assertThat(dana.path("responseRate").path("value").asDouble()).isEqualTo(7 / 8.0);
        assertThat(dana.path("improved").asInt()).isEqualTo(3);
        assertThat(dana.path("same").asInt()).isEqualTo(4);
        assertThat(dana.path("worse").asInt()).isZero();
        assertThat(dana.path("hidden").isNull()).isTrue();
    }

    /** What was worked out for one look is never taken for another. */
    @Test
    void theFirstLookAfterANewAnswerCountsItInEverySelection() {
        sevenClients("t-1");
        awaitAnswers("t-1", 7);
        String period = "?from=2026-11";
        assertThat(therapist("t-1", period).path("answers").asInt()).isEqualTo(7);
        assertThat(therapist("t-1", "?wave=one-week").path("answers").asInt()).isZero();
        pipeline.answered("S-8", "t-1", "client-8", 5, 9);
        JdbcClient database = dashboard.bean(JdbcClient.class);
        await().until(() -> database.sql("select count(*) = 8 from dashboard.outcome where clinic_id = :clinic")
                .param("clinic", clinic)
                .query(Boolean.class)
                .single());

        JsonNode list = therapist("t-1", "");

        assertThat(list.path("answers").asInt()).isEqualTo(8);
        assertThat(therapist("t-1", period).path("answers").asInt()).isEqualTo(8);
        assertThat(JSON.readTree(dashboard
                                .get("/api/clinics/" + clinic + "/therapists/t-1", pipeline.apiKey())
                                .body())
                        .path("change"))
                .isEqualTo(list.path("change"));
    }

    @Test
    void hidesWhatFewerThanSixClientsReported() {
        for (int i = 0; i < 5; i++) {
            pipeline.answered("S-" + i, "t-1", "client-" + i, 4, 6);
        }
        pipeline.answered("S-again", "t-1", "client-0", 4, 6);
        awaitAnswers("t-1", 6);

        JsonNode few = therapist("t-1", "");

        assertThat(few.path("hidden").asString()).isEqualTo("fewer-than-6-clients");
        assertThat(few.path("clients").asInt()).isEqualTo(5);
        assertThat(few.path("responseRate").path("value").asDouble()).isEqualTo(1);
        for (String measured : new String[] {"before", "after", "change", "improved", "same", "worse"}) {
            assertThat(few.has(measured)).isTrue();
            assertThat(few.path(measured).isNull()).as(measured).isTrue();
        }
    }

    @Test
    void hidesAPeriodThatWouldLetFewClientsBeWorkedOut() {
        sevenClients("t-1");
        for (int i = 0; i < 2; i++) {
            pipeline.answered("D-" + i, "t-1", "late-" + i, 2, 9, LocalDate.of(2026, 12, 1));
        }
        awaitAnswers("t-1", 9);

        assertThat(therapist("t-1", "?to=2026-11").path("hidden").asString())
                .isEqualTo("period-leaves-fewer-than-6-clients");
        assertThat(therapist("t-1", "?from=2026-11&to=2026-12").path("hidden").isNull())
                .isTrue();
    }

    @Test
    void neitherWavesNorBaselinesArePooled() {
        sevenClients("t-1");
        for (int i = 0; i < 7; i++) {
            pipeline.session("R-" + i, "t-1")
                    .reported("client-" + i, Wave.FIRST_NIGHT, BaselineKind.RECALLED, 3, 4)
                    .reported("client-" + i, Wave.ONE_WEEK, BaselineKind.CHECK_IN, 3, 6);
            pipeline.session("N-" + i, "t-1").reported("someone-" + i, Wave.ONE_WEEK, BaselineKind.NONE, null, 8);
        }
        awaitAnswers("t-1", 7);
        // The last that was sent for this therapist: the others are there too.
        await().until(() ->
                therapist("t-1", "?wave=one-week&baseline=none").path("answers").asInt() == 7);

        assertThat(therapist("t-1", "?baseline=recalled")
                        .path("change")
                        .path("value")
                        .asDouble())
                .isEqualTo(1);
        assertThat(therapist("t-1", "?wave=one-week")
                        .path("change")
                        .path("value")
                        .asDouble())
                .isEqualTo(3);
        JsonNode unknown = therapist("t-1", "?wave=one-week&baseline=none");
        assertThat(unknown.path("after").asDouble()).isEqualTo(8);
        assertThat(unknown.path("change").isNull()).isTrue();
        assertThat(unknown.path("improved").isNull()).isTrue();
    }

    @Test
    void aRetractionLeavesNoTrace() {
        sevenClients("t-1");
        Pipeline.Session mistaken = pipeline.answered("S-x", "t-1", "client-x", 0, 10);
        awaitAnswers("t-1", 8);

        mistaken.happened(FollowUpEventKind.WITHDRAWN, null, "no-show").retracted(Wave.FIRST_NIGHT);

        awaitAnswers("t-1", 7);
        await().until(() -> therapist("t-1", "").path("asked").asInt() == 7);
        assertThat(therapist("t-1", "").path("change").path("value").asDouble()).isCloseTo(10 / 7.0, within(1e-12));
    }

    @Test
    void aFollowUpCountsForTheTherapistThatItMovedTo() {
        Pipeline.Session moved = pipeline.answered("S-m", "t-1", "client-m", 4, 6);
        awaitAnswers("t-1", 1);

        moved.retracted(Wave.FIRST_NIGHT)
                .movesTo("t-2")
                .planned("Tom")
                .reported("client-m", Wave.FIRST_NIGHT, BaselineKind.CHECK_IN, 4, 6);

        awaitAnswers("t-2", 1);
        await().until(() -> therapist("t-2", "").path("asked").asInt() == 1);
        assertThat(therapist("t-1", "").isEmpty()).isTrue();
    }

    @Test
    void therapistsStandInTheOrderOfTheAlphabet() {
        pipeline.session("1", "t-1").planned("Zoe");
        pipeline.session("2", "t-2").planned("Élodie");
        pipeline.session("3", "t-3").planned("Frank");
        await().until(() -> figures("").path("therapists").size() == 3);

        assertThat(figures("").path("therapists").findValuesAsString("name")).containsExactly("Élodie", "Frank", "Zoe");
    }

    @Test
    void parametersThatCannotBeTakenAreNamed() {
        await().until(() -> figures("").path("wave").asString().equals("first-night"));

        var answer = dashboard.get("/api/clinics/" + clinic + "/therapists?wave=x&from=May", pipeline.apiKey());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode errors = JSON.readTree(answer.body()).path("errors");
        assertThat(errors.findValuesAsString("field")).containsExactly("wave", "from");
    }
}
