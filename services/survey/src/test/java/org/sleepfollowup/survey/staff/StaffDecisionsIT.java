package org.sleepfollowup.survey.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.schemas.avro.FollowUpEvent;
import org.sleepfollowup.schemas.avro.StaffDecision;
import org.sleepfollowup.schemas.avro.StaffDecisionKind;
import org.sleepfollowup.schemas.avro.Wave;
import org.sleepfollowup.survey.running.Http;
import org.sleepfollowup.survey.running.Invited;
import org.sleepfollowup.survey.running.RunningSurvey;

/** What staff decide, by their page over Kafka and by the API, carried out once. */
class StaffDecisionsIT {
    private static final String CLINIC = "deciding";
    private static final RunningSurvey SURVEY = RunningSurvey.get();
    private static String key = "";
    private static String otherKey = "";

    private final Http http = new Http(SURVEY.url());
    private Invited client;

    @BeforeAll
    static void makeClinics() {
        key = SURVEY.clinic(CLINIC);
        otherKey = SURVEY.clinic("deciding-elsewhere");
    }

    @BeforeEach
    void aRobotPressesTwoButtons() {
        client = Invited.by(CLINIC);
        http.post(client.page(), "sleep", "3");
        http.post(client.page(), "sleep", "8");
        await().until(() -> client.revisions().size() == 2);
    }

    @Test
    void whatStaffReleaseCounts() {
        StaffDecision decision = decision(StaffDecisionKind.RELEASE, Wave.FIRST_NIGHT, null);
        send(CLINIC, decision);
        await().untilAsserted(() -> assertThat(client.revisions()).containsExactly("1: 3", "2: quarantined", "3: 8"));
        assertThat(last().getReason()).isEqualTo("released");
        assertThat(last().getBy()).isEqualTo("robin");
    }

    @Test
    void aDecisionThatIsReadTwiceIsCarriedOutOnce() {
        StaffDecision release = decision(StaffDecisionKind.RELEASE, Wave.FIRST_NIGHT, null);
        send(CLINIC, release);
        await().until(() -> client.revisions().size() == 3);
        SURVEY.advance(60);
        http.post(client.page(), "sleep", "5", "website", "x");
        send(CLINIC, release);
        send(CLINIC, decision(StaffDecisionKind.DISCARD, Wave.FIRST_NIGHT, null));
        await().untilAsserted(() -> assertThat(client.kinds().getLast()).isEqualTo("RELEASED FIRST_NIGHT discarded"));
        assertThat(client.revisions()).hasSize(3);
        assertThat(outcome(release)).isEqualTo("released");
    }

    @Test
    void whatStaffDiscardNeverCounts() {
        send(CLINIC, decision(StaffDecisionKind.DISCARD, Wave.FIRST_NIGHT, null));
        await().untilAsserted(() -> assertThat(client.kinds().getLast()).isEqualTo("RELEASED FIRST_NIGHT discarded"));
        StaffDecision tooLate = decision(StaffDecisionKind.RELEASE, Wave.FIRST_NIGHT, null);
        send(CLINIC, tooLate);
        await().untilAsserted(
                        () -> assertThat(client.kinds().getLast()).isEqualTo("RELEASED FIRST_NIGHT no-longer-kept"));
        assertThat(client.revisions()).hasSize(2);
    }

    @Test
    void nothingIsReleasedOverACleanAnswer() {
        SURVEY.advance(10);
        assertThat(http.post(client.page(), "sleep", "6").statusCode()).isEqualTo(303);
        StaffDecision late = decision(StaffDecisionKind.RELEASE, Wave.FIRST_NIGHT, null);
        send(CLINIC, late);
        await().untilAsserted(() -> assertThat(outcome(late)).isEqualTo("clean-answer"));
        SURVEY.settle();
        assertThat(client.revisions()).containsExactly("1: 3", "2: quarantined", "3: 6");
    }

    @Test
    void nobodyDecidesForAnotherClinic() {
        StaffDecision foreign = StaffDecision.newBuilder(decision(StaffDecisionKind.RELEASE, Wave.FIRST_NIGHT, null))
                .setClinicId("deciding-elsewhere")
                .build();
        send("deciding-elsewhere", foreign);
        await().untilAsserted(() -> assertThat(outcome(foreign)).isEqualTo("unknown-follow-up"));
        assertThat(decide("deciding-elsewhere", otherKey, "release").statusCode())
                .isEqualTo(404);
        assertThat(decide(CLINIC, otherKey, "release").statusCode()).isEqualTo(403);
        assertThat(decide(CLINIC, "", "release").statusCode()).isEqualTo(401);
        SURVEY.settle();
        assertThat(client.revisions()).hasSize(2);
    }

    @Test
    void aDecisionThatMakesNoSenseGoesToTheDeadLettersAndTheNextIsCarriedOut() {
        send(CLINIC, decision(StaffDecisionKind.RELEASE, null, null));
        send(CLINIC, decision(StaffDecisionKind.OTHER, null, null));
        send(CLINIC, decision(StaffDecisionKind.RELEASE, Wave.FIRST_NIGHT, null));
        await().untilAsserted(() -> assertThat(client.revisions()).hasSize(3));
    }

    @Test
    void aLiftedOptOutIsToldWithWhoLiftedIt() {
        http.post(client.unsubscribe());
        send(CLINIC, decision(StaffDecisionKind.LIFT, null, "opt-out"));
        await().untilAsserted(() -> assertThat(
                        SURVEY.topics().events(client.visit().session()))
                .anySatisfy(event -> {
                    assertThat(event.getKind()).hasToString("LIFTED");
                    assertThat(event.getBy()).isEqualTo("robin");
                }));
    }

    @Test
    void programsOfTheClinicSeeWhatIsHeldBackButNoAnswerAndDecide() {
        HttpResponse<String> listed = http.api("GET", "/api/clinics/" + CLINIC + "/quarantine", key, "");
        assertThat(listed.statusCode()).isEqualTo(200);
        assertThat(listed.body())
                .contains(
                        "\"followUp\":\"" + client.followUp() + "\"",
                        "\"session\":\"" + client.visit().session() + "\"",
                        "\"reason\":\"contradiction\"",
                        "\"wave\":\"first-night\"",
                        "\"submissions\":2")
                .doesNotContain("sleep");

        assertThat(decide(CLINIC, key, "perhaps").statusCode()).isEqualTo(400);
        HttpResponse<String> released = decide(CLINIC, key, "release");
        assertThat(released.body()).isEqualTo("{\"outcome\":\"released\"}");
        await().untilAsserted(() -> assertThat(client.revisions()).hasSize(3));
        assertThat(last().getBy()).isEqualTo("clinic");
        assertThat(http.api("GET", "/api/clinics/" + CLINIC + "/quarantine", key, "")
                        .body())
                .doesNotContain(client.followUp());
    }

    private HttpResponse<String> decide(String clinic, String apiKey, String decision) {
        return http.api(
                "POST",
                "/api/clinics/" + clinic + "/quarantine/" + client.followUp() + "/first-night",
                apiKey,
                "{\"decision\": \"" + decision + "\"}");
    }

    private FollowUpEvent last() {
        return SURVEY.topics().events(client.visit().session()).getLast();
    }

    private StaffDecision decision(StaffDecisionKind kind, @Nullable Wave wave, @Nullable String what) {
        return new StaffDecision(
                CLINIC,
                "t-01",
                client.followUp(),
                UUID.randomUUID().toString(),
                kind,
                wave,
                what,
                "robin",
                SURVEY.clock().instant());
    }

    private static void send(String clinic, StaffDecision decision) {
        SURVEY.topics().send(Topics.STAFF_DECISION, new TherapistKey(clinic, "t-01"), decision);
    }

    private static String outcome(StaffDecision decision) {
        List<String> outcomes = SURVEY.database()
                .sql("select outcome from survey.staff_decision where decision_id = :id")
                .param("id", decision.getDecisionId())
                .query(String.class)
                .list();
        return outcomes.isEmpty() ? "not yet" : outcomes.getFirst();
    }
}
