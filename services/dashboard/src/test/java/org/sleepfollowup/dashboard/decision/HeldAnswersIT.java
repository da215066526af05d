package org.sleepfollowup.dashboard.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.dashboard.Pipeline;
import org.sleepfollowup.dashboard.RunningDashboard;
import org.sleepfollowup.schemas.avro.FollowUpEventKind;
import org.sleepfollowup.schemas.avro.Wave;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers that are held back: what they count, and how long they wait for staff. */
class HeldAnswersIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static RunningDashboard dashboard;

    private final String clinic = "held-" + System.nanoTime();
    private final Pipeline pipeline = new Pipeline(clinic);

    @BeforeAll
    static void start() {
        dashboard = RunningDashboard.start();
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    private Pipeline.Session answered() {
        pipeline.clinic("Held");
        return pipeline.session("H-1", "t-1")
                .planned("Dana Reyes")
                .happened(FollowUpEventKind.SENT, Wave.FIRST_NIGHT, null)
                .happened(FollowUpEventKind.ANSWERED, Wave.FIRST_NIGHT, null);
    }

    private JsonNode get(String path) {
        return JSON.readTree(dashboard
                .get("/api/clinics/" + clinic + path, pipeline.apiKey())
                .body());
    }

    private double responseRate() {
        return get("/therapists?wave=first-night")
                .path("therapists")
                .path(0)
                .path("responseRate")
                .path("value")
                .asDouble(-1);
    }

    private JsonNode held() {
        return get("/attention").path("held");
    }

    @Test
    void anAnswerHeldBackCountsAsNoneUntilACleanOneComes() {
        Pipeline.Session session = answered();
        await().until(() -> responseRate() == 1);

        session.happened(FollowUpEventKind.QUARANTINED, Wave.FIRST_NIGHT, "contradiction");
        await().until(() -> responseRate() == 0);
        assertThat(held()).hasSize(1);
        assertThat(held().get(0).path("reason").asString()).isEqualTo("contradiction");
        assertThat(held().get(0).path("wave").asString()).isEqualTo("first-night");

        session.happened(FollowUpEventKind.ANSWERED, Wave.FIRST_NIGHT, null);
        await().until(() -> responseRate() == 1);
        assertThat(held()).isEmpty();
    }

    @Test
    void anAnswerThatStaffReleasedCounts() {
        Pipeline.Session session =
                answered().happened(FollowUpEventKind.QUARANTINED, Wave.FIRST_NIGHT, "contradiction");
        await().until(() -> held().size() == 1);

        session.decided(FollowUpEventKind.RELEASED, Wave.FIRST_NIGHT, "released", "dana");

        await().until(() -> responseRate() == 1);
        assertThat(held()).isEmpty();
        assertThat(get("/follow-ups/" + session.id())
                        .path("events")
                        .findValues("by")
                        .getLast()
                        .asString())
                .isEqualTo("dana");
    }

    @Test
    void anAnswerThatStaffDiscardedDoesNotCount() {
        Pipeline.Session session =
                answered().happened(FollowUpEventKind.QUARANTINED, Wave.FIRST_NIGHT, "contradiction");
        await().until(() -> held().size() == 1);

        session.decided(FollowUpEventKind.RELEASED, Wave.FIRST_NIGHT, "discarded", "dana");

        await().until(() -> held().isEmpty());
        assertThat(responseRate()).isZero();
    }

    @Test
    void whatHappenedLaterCountsAlsoWhenItArrivesFirst() {
        pipeline.clinic("Held");
        pipeline.session("H-2", "t-1")
                .planned("Dana Reyes")
                .happened(FollowUpEventKind.SENT, Wave.FIRST_NIGHT, null)
                .later(2)
                .happened(FollowUpEventKind.QUARANTINED, Wave.FIRST_NIGHT, "decoy-field")
                .later(-2)
                .happened(FollowUpEventKind.ANSWERED, Wave.FIRST_NIGHT, null);
        await().until(() -> held().size() == 1);

        assertThat(responseRate()).isZero();
    }

    @Test
    void theSessionThatWasNoneHasNothingToDecide() {
        Pipeline.Session session =
                answered().happened(FollowUpEventKind.QUARANTINED, Wave.FIRST_NIGHT, "contradiction");
        await().until(() -> held().size() == 1);

        session.happened(FollowUpEventKind.WITHDRAWN, null, "no-show");

        await().until(() -> held().isEmpty());
    }
}
