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

/** Clients who are not written to any more, as staff see them. */
class BlockedClientsIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static RunningDashboard dashboard;

    private final String clinic = "blocked-" + System.nanoTime();
    private final Pipeline pipeline = new Pipeline(clinic);

    @BeforeAll
    static void start() {
        dashboard = RunningDashboard.start();
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    private Pipeline.Session asked(String session, String client) {
        pipeline.clinic("Blocked");
        return pipeline.session(session, "t-1")
                .of(client)
                .planned("Dana Reyes")
                .happened(FollowUpEventKind.SENT, Wave.FIRST_NIGHT, null);
    }

    private JsonNode blocked() {
        return JSON.readTree(dashboard
                        .get("/api/clinics/" + clinic + "/attention", pipeline.apiKey())
                        .body())
                .path("addresses");
    }

    @Test
    void bouncesComplaintsAndOptOutsWaitEachApart() {
        asked("B-1", "c-1").happened(FollowUpEventKind.BOUNCED, Wave.FIRST_NIGHT, "hard-bounce");
        asked("B-2", "c-2").happened(FollowUpEventKind.BOUNCED, Wave.FIRST_NIGHT, "complaint");
        asked("B-3", "c-3").happened(FollowUpEventKind.OPTED_OUT, null, "one-click");
        asked("B-4", "c-4")
                .happened(FollowUpEventKind.BOUNCED, Wave.FIRST_NIGHT, "soft-bounce")
                .happened(FollowUpEventKind.OPTED_OUT, null, "no-reminders");

        await().until(() -> blocked().size() == 3);

        assertThat(blocked().findValuesAsString("what"))
                .containsExactlyInAnyOrder("hard-bounce", "complaint", "opt-out");
    }

    @Test
    void severalSoftBouncesInARowWaitOnceSomethingIsNotSentForThem() {
        asked("B-1", "c-1")
                .happened(FollowUpEventKind.BOUNCED, Wave.FIRST_NIGHT, "soft-bounce")
                .happened(FollowUpEventKind.SUPPRESSED, Wave.ONE_WEEK, "soft-bounces");

        await().until(() -> blocked().size() == 1);

        assertThat(blocked().get(0).path("what").asString()).isEqualTo("soft-bounces");
    }

    @Test
    void aClientIsOneMatterHoweverManyFollowUpsItShowsOn() {
        asked("B-1", "c-1").happened(FollowUpEventKind.BOUNCED, Wave.FIRST_NIGHT, "hard-bounce");
        Pipeline.Session second =
                asked("B-2", "c-1").happened(FollowUpEventKind.BOUNCED, Wave.FIRST_NIGHT, "hard-bounce");
        await().until(() -> blocked().size() == 1);

        second.decided(FollowUpEventKind.LIFTED, null, "hard-bounce", "dana");

        await().until(() -> blocked().isEmpty());
    }

    @Test
    void liftingOneKindLeavesTheOther() {
        Pipeline.Session session = asked("B-1", "c-1")
                .happened(FollowUpEventKind.BOUNCED, Wave.FIRST_NIGHT, "hard-bounce")
                .happened(FollowUpEventKind.OPTED_OUT, null, "confirmed");
        await().until(() -> blocked().size() == 2);

        session.decided(FollowUpEventKind.LIFTED, null, "hard-bounce", "dana");

        await().until(() -> blocked().size() == 1);
        assertThat(blocked().get(0).path("what").asString()).isEqualTo("opt-out");
    }

    @Test
    void anotherAddressEndsABounceAndNoOptOut() {
        Pipeline.Session session = asked("B-1", "c-1")
                .happened(FollowUpEventKind.BOUNCED, Wave.FIRST_NIGHT, "hard-bounce")
                .happened(FollowUpEventKind.OPTED_OUT, null, "confirmed");
        await().until(() -> blocked().size() == 2);

        session.happened(FollowUpEventKind.CORRECTED, null, "address-changed");

        await().until(() -> blocked().size() == 1);
        assertThat(blocked().get(0).path("what").asString()).isEqualTo("opt-out");
    }

    @Test
    void nothingWaitsForAClientWhoWasErased() {
        Pipeline.Session session = asked("B-1", "c-1").happened(FollowUpEventKind.OPTED_OUT, null, "confirmed");
        await().until(() -> blocked().size() == 1);

        session.happened(FollowUpEventKind.ERASED, null, "erased");

        await().until(() -> blocked().isEmpty());
    }
}
