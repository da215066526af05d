package org.sleepfollowup.dashboard.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.dashboard.Pipeline;
import org.sleepfollowup.dashboard.RunningDashboard;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.schemas.avro.FollowUpEventKind;
import org.sleepfollowup.schemas.avro.StaffDecision;
import org.sleepfollowup.schemas.avro.StaffDecisionKind;
import org.sleepfollowup.schemas.avro.Wave;
import org.sleepfollowup.testing.Infrastructure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What staff decide, from the button to the topic, and what they see until it is carried out. */
class DecisionsIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static RunningDashboard dashboard;

    private final String clinic = "decisions-" + System.nanoTime();
    private final Pipeline pipeline = new Pipeline(clinic);
    private final String page = "/clinics/" + clinic + "/attention";

    @BeforeAll
    static void start() {
        dashboard = RunningDashboard.start();
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    private Pipeline.Session heldBack() {
        pipeline.clinic("Decisions");
        Pipeline.Session session = pipeline.session("D-1", "t-1")
                .planned("Dana Reyes")
                .happened(FollowUpEventKind.SENT, Wave.FIRST_NIGHT, null)
                .happened(FollowUpEventKind.QUARANTINED, Wave.FIRST_NIGHT, "contradiction")
                .happened(FollowUpEventKind.OPTED_OUT, null, "one-click");
        await().until(() -> attention().path("held").size() == 1
                && attention().path("addresses").size() == 1);
        return session;
    }

    private JsonNode attention() {
        return JSON.readTree(dashboard
                .get("/api/clinics/" + clinic + "/attention", pipeline.apiKey())
                .body());
    }

    private HttpClient signedIn() {
        return dashboard.signedIn(clinic, "u" + UUID.randomUUID().toString().substring(0, 8));
    }

    private java.net.http.HttpResponse<String> press(HttpClient browser, Element form, String more) {
        StringBuilder fields = new StringBuilder(more);
        form.select("input[type=hidden]")
                .forEach(field -> fields.append("&" + field.attr("name") + "=" + field.attr("value")));
        return dashboard.post(browser, form.attr("action"), fields.toString());
    }

    private java.net.http.HttpResponse<String> decide(String body) {
        return dashboard.call("POST", "/api/clinics/" + clinic + "/decisions", pipeline.apiKey(), body);
    }

    /** Everything about this clinic on the topic. */
    private List<StaffDecision> handedOn() {
        List<StaffDecision> decisions = new ArrayList<>();
        try (KafkaConsumer<TherapistKey, StaffDecision> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Infrastructure.get().bootstrapServers()),
                Topics.STAFF_DECISION.key().deserializer(),
                Topics.STAFF_DECISION.value().deserializer())) {
            var partitions = consumer.partitionsFor(Topics.STAFF_DECISION.name()).stream()
                    .map(one -> new org.apache.kafka.common.TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (record.key().equals(new TherapistKey(clinic, "t-1"))) {
                        decisions.add(record.value());
                    }
                });
            }
        }
        return decisions;
    }

    @Test
    void aReleaseIsOnTheTopicBeforeThePageSaysSo() {
        Pipeline.Session session = heldBack();
        HttpClient browser = signedIn();
        Document before = dashboard.page(browser, page);
        assertThat(before.select("nav .count").text()).isEqualTo("1 answer held back");

        var answer = press(browser, before.selectFirst("#live form:has([value=release])"), "kind=release");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(handedOn()).singleElement().satisfies(decision -> {
            assertThat(decision.getKind()).isEqualTo(StaffDecisionKind.RELEASE);
            assertThat(decision.getFollowUpId()).isEqualTo(session.id());
            assertThat(decision.getWave()).isEqualTo(Wave.FIRST_NIGHT);
            assertThat(decision.getBy()).startsWith("u");
        });
        Document after = dashboard.page(browser, page);
        assertThat(after.select("[role=status]").text()).contains("handed on");
        assertThat(after.select(".matters .carried").text()).contains("Being carried out");
        assertThat(after.select("button[value=release]")).isEmpty();

        session.decided(FollowUpEventKind.RELEASED, Wave.FIRST_NIGHT, "released", "dana");
        await().until(() -> attention().path("held").isEmpty());
        assertThat(dashboard.page(browser, page).select("nav .count")).isEmpty();
        assertThat(dashboard
                        .page(browser, "/clinics/" + clinic + "/follow-ups/" + session.id())
                        .select(".released")
                        .text())
                .contains("Held answer released")
                .contains("by dana");
    }

    @Test
    void aDecisionMadeTwiceIsHandedOnOnce() {
        Pipeline.Session session = heldBack();
        String body = "{\"kind\": \"discard\", \"followUp\": \"" + session.id() + "\", \"wave\": \"first-night\"}";

        assertThat(decide(body).statusCode()).isEqualTo(202);
        assertThat(decide(body).statusCode()).isEqualTo(202);

        assertThat(handedOn()).extracting(StaffDecision::getKind).containsExactly(StaffDecisionKind.DISCARD);
        assertThat(handedOn()).extracting(StaffDecision::getBy).containsExactly("API key");
        assertThat(attention().path("held").get(0).path("decision").path("kind").asString())
                .isEqualTo("discard");
    }

    @Test
    void anOptOutIsLiftedOnlyWhenTheClientAskedForIt() {
        Pipeline.Session session = heldBack();
        HttpClient browser = signedIn();
        Element form = dashboard.page(browser, page).selectFirst("#live form:has([value=lift])");
        assertThat(form.select("input[type=checkbox][required]")).hasSize(1);

        assertThat(press(browser, form, "kind=lift").statusCode()).isEqualTo(400);
        assertThat(handedOn()).isEmpty();

        assertThat(press(browser, form, "kind=lift&clientAskedForIt=true").statusCode())
                .isEqualTo(302);
        assertThat(handedOn()).singleElement().satisfies(decision -> {
            assertThat(decision.getKind()).isEqualTo(StaffDecisionKind.LIFT);
            assertThat(decision.getWhat()).isEqualTo("opt-out");
            assertThat(decision.getFollowUpId()).isEqualTo(session.id());
        });
    }

    @Test
    void whatWasSettledMeanwhileIsNotDecided() {
        Pipeline.Session session = heldBack();
        session.happened(FollowUpEventKind.ANSWERED, Wave.FIRST_NIGHT, null);
        await().until(() -> attention().path("held").isEmpty());

        var answer =
                decide("{\"kind\": \"release\", \"followUp\": \"" + session.id() + "\", \"wave\": \"first-night\"}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(handedOn()).isEmpty();
    }

    @Test
    void whatIsMissingIsNamed() {
        pipeline.clinic("Decisions");
        await().until(() -> attention().has("held"));

        assertThat(decide("{\"kind\": \"forgive\"}").body()).contains("followUp", "kind", "release, discard or lift");
        assertThat(decide("{\"kind\": \"release\", \"followUp\": \"x\"}").body())
                .contains("wave", "first-night or one-week");
        assertThat(decide("{\"kind\": \"lift\", \"followUp\": \"x\", \"what\": \"mood\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void onlyTheClinicItselfDecides() {
        Pipeline.Session session = heldBack();
        String body = "{\"kind\": \"release\", \"followUp\": \"" + session.id() + "\", \"wave\": \"first-night\"}";
        String path = "/api/clinics/" + clinic + "/decisions";
        HttpClient browser = signedIn();
        HttpClient stranger = dashboard.signedIn("elsewhere", "eve");
        String csrf = Jsoup.parse(dashboard.get(stranger, "/clinics/elsewhere").body())
                .select("input[name=_csrf]")
                .attr("value");
        String form = "kind=release&wave=first-night&followUp=" + session.id();

        assertThat(dashboard.call("POST", path, "", body).statusCode()).isEqualTo(401);
        assertThat(dashboard.call("POST", path, RunningDashboard.OPERATOR, body).statusCode())
                .isEqualTo(403);
        assertThat(dashboard.post(browser, path, form).statusCode())
                .as("a sign-in without its page's token")
                .isEqualTo(403);
        assertThat(dashboard
                        .post(browser, "/clinics/" + clinic + "/decisions", form)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/sign-in");
        assertThat(dashboard
                        .post(stranger, "/clinics/" + clinic + "/decisions", form + "&_csrf=" + csrf)
                        .statusCode())
                .isEqualTo(403);
        assertThat(handedOn()).isEmpty();
    }

    @Test
    void nothingWaitsAtFirst() {
        pipeline.clinic("Decisions");
        HttpClient browser = signedIn();

        assertThat(dashboard.page(browser, page).text()).contains("Nothing waits");
    }

    @Test
    void kafkaAwayIsToldAndNothingIsNoted() throws Exception {
        Pipeline.Session session = heldBack();
        String body = "{\"kind\": \"release\", \"followUp\": \"" + session.id() + "\", \"wave\": \"first-night\"}";
        try (java.net.ServerSocket silent = new java.net.ServerSocket(0);
                RunningDashboard cutOff = RunningDashboard.start(
                        "--spring.kafka.producer.bootstrap-servers=localhost:" + silent.getLocalPort(),
                        "--sleepfollowup.dashboard.decision.broker-patience=500ms")) {
            var answer = cutOff.call("POST", "/api/clinics/" + clinic + "/decisions", pipeline.apiKey(), body);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("Nothing has changed");
        }
        assertThat(attention().path("held").get(0).path("decision").isNull()).isTrue();
    }
}
