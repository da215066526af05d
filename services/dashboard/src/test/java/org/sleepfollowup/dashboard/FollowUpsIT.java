package org.sleepfollowup.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.schemas.avro.FollowUpEventKind;
import org.sleepfollowup.schemas.avro.Wave;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What happened to a follow-up, as JSON. */
class FollowUpsIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pipeline PIPELINE = new Pipeline("stories");
    private static RunningDashboard dashboard;

    @BeforeAll
    static void start() {
        dashboard = RunningDashboard.start();
        PIPELINE.clinic("Stories");
    }

    @AfterAll
    static void stop() {
        PIPELINE.close();
        dashboard.close();
    }

    private static JsonNode get(String path) {
        return JSON.readTree(dashboard
                .get("/api/clinics/stories/follow-ups" + path, PIPELINE.apiKey())
                .body());
    }

    @Test
    void tellsTheTimelineWithReasons() {
        Pipeline.Session session = PIPELINE.session("A-1", "t-1")
                .planned("Dana Reyes")
                .happened(FollowUpEventKind.SENT, Wave.FIRST_NIGHT, null)
                .happened(FollowUpEventKind.EXPIRED, Wave.ONE_WEEK, "closed");
        await().until(() -> get("/" + session.id()).path("events").size() == 4);

        JsonNode story = get("/" + session.id());

        assertThat(story.path("session").asString()).isEqualTo("A-1");
        assertThat(story.path("therapist").asString()).isEqualTo("t-1");
        assertThat(story.path("events").findValuesAsString("type"))
                .containsExactly("planned", "planned", "sent", "expired");
        assertThat(story.path("events").findValuesAsString("wave"))
                .containsExactly("first-night", "one-week", "first-night", "one-week");
        assertThat(story.path("events").get(0).path("dueAt").asString()).isEqualTo("2026-11-21T16:00:00Z");
        assertThat(story.path("events").get(3).path("reason").asString()).isEqualTo("closed");
        assertThat(story.path("events").get(3).path("at").asString()).isEqualTo("2026-11-21T01:00:03Z");
    }

    @Test
    void isFoundByItsSession() {
        Pipeline.Session session = PIPELINE.session("B 2/ü", "t-1").planned("Dana Reyes");
        await().until(() -> !get("?session=B%202%2F%C3%BC").path("followUps").isEmpty());

        JsonNode found = get("?session=B%202%2F%C3%BC").path("followUps");

        assertThat(found).hasSize(1);
        assertThat(found.get(0).path("id").asString()).isEqualTo(session.id());
        assertThat(found.get(0).path("state").asString()).isEqualTo("planned");
        assertThat(get("?session=unheard-of").path("followUps")).isEmpty();
    }

    @Test
    void theSessionOfAnErasedClientIsForgotten() {
        Pipeline.Session session = PIPELINE.session("E-1", "t-1").planned("Dana Reyes");
        await().until(() -> !get("?session=E-1").path("followUps").isEmpty());

        session.erased();

        await().until(() -> get("/" + session.id()).path("session").isNull());
        assertThat(get("?session=E-1").path("followUps")).isEmpty();
        await().untilAsserted(
                        () -> assertThat(get("/" + session.id()).path("events").findValuesAsString("type"))
                                .containsExactly("planned", "planned", "erased"));
    }

    @Test
    void aPlanThatIsToldAgainAsItWasSaysWhyAndLeavesHowTheFollowUpStands() {
        Pipeline.Session session = PIPELINE.session("P-1", "t-1")
                .planned("Dana Reyes")
                .happened(FollowUpEventKind.SENT, Wave.FIRST_NIGHT, null)
                .happened(FollowUpEventKind.ANSWERED, Wave.FIRST_NIGHT, null)
                .amended("Dana Reyes", "check-in-changed");
        await().until(() -> get("/" + session.id()).path("events").size() == 5);

        JsonNode told = get("/" + session.id()).path("events").get(4);

        assertThat(told.path("type").asString()).isEqualTo("planned");
        assertThat(told.path("reason").asString()).isEqualTo("check-in-changed");
        assertThat(told.path("wave").isNull()).isTrue();
        assertThat(told.path("dueAt").isNull()).isTrue();
        assertThat(found("P-1").path("state").asString()).isEqualTo("answered");
    }

    @Test
    void aPlanThatIsToldAgainBeforeItIsToldFirstChangesNothingOfThat() {
        Pipeline.Session session = PIPELINE.session("P-2", "t-1");
        session.later(2).amended("Dana Reyes", "check-in-changed");
        session.later(-3).planned("Dana Reyes").happened(FollowUpEventKind.SENT, Wave.FIRST_NIGHT, null);

        await().until(() -> get("/" + session.id()).path("events").size() == 4);

        assertThat(found("P-2").path("state").asString()).isEqualTo("sent");
    }

    @Test
    void aTherapistIsCalledWhatTheirNewestSessionSaysThoughAnOlderOneIsToldAgain() {
        Pipeline.Session before = PIPELINE.session("N-1", "t-married").planned("Dana Reyes");
        PIPELINE.session("N-2", "t-married", Pipeline.DAY.plusDays(3)).planned("Dana Meyer");
        before.later(9 * 86_400).amended("Dana Reyes", "check-in-changed");

        await().until(() -> get("/" + before.id()).path("events").size() == 3);

        assertThat(found("N-1").path("therapistName").asString()).isEqualTo("Dana Meyer");
    }

    private static JsonNode found(String session) {
        await().until(() -> !get("?session=" + session).path("followUps").isEmpty());
        return get("?session=" + session).path("followUps").get(0);
    }

    @Test
    void pagesOfAHundredMissNoneAndRepeatNone() {
        try (Pipeline many = new Pipeline("many")) {
            many.clinic("Many");
            for (int i = 0; i < 230; i++) {
                many.session("M-" + i, "t-" + i % 7).planned("Someone");
            }
            many.flush();
            String path = "/api/clinics/many/follow-ups";
            await().until(() ->
                    dashboard.get(path + "?session=M-229", many.apiKey()).body().contains("M-229"));
            await().until(() -> sessions(path, many).size() == 230);
        }
    }

    private static java.util.Set<String> sessions(String path, Pipeline pipeline) {
        java.util.Set<String> sessions = new java.util.HashSet<>();
        String after = "";
        while (true) {
            JsonNode page =
                    JSON.readTree(dashboard.get(path + after, pipeline.apiKey()).body());
            page.path("followUps")
                    .forEach(f -> assertThat(sessions.add(f.path("session").asString()))
                            .isTrue());
            if (page.path("next").isNull()) {
                return sessions;
            }
            after = "?after=" + page.path("next").asString();
        }
    }

    @Test
    void aSearchForWhatNoIdCanHoldFindsNothing() {
        await().until(() -> get("").has("followUps"));

        assertThat(get("?session=A%00").path("followUps").isArray()).isTrue();
        assertThat(get("?therapist=%00").path("followUps").isArray()).isTrue();
        assertThat(get("?after=%00").path("followUps").isArray()).isTrue();
    }

    @Test
    void anUnknownOneIsAProblemThatSaysWhatToDo() {
        await().until(() -> get("").has("followUps"));

        var answer = dashboard.get("/api/clinics/stories/follow-ups/none", PIPELINE.apiKey());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(answer.body()).path("detail").asString()).contains("by its session");
    }
}
