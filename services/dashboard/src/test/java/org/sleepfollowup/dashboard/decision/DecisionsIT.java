package org.sleepfollowup.dashboard.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.ServerSocket;
import java.net.http.HttpClient;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.dashboard.Pipeline;
import org.sleepfollowup.dashboard.RunningDashboard;
import org.sleepfollowup.schemas.avro.FollowUpEventKind;
import org.sleepfollowup.schemas.avro.StaffDecision;
import org.sleepfollowup.schemas.avro.StaffDecisionKind;
import org.sleepfollowup.schemas.avro.Wave;

/** What staff decide, from the button to the topic, and what they see until it is carried out. */
class DecisionsIT {
    private static RunningDashboard dashboard;

    private final DecidingClinic clinic = new DecidingClinic(dashboard);

    @BeforeAll
    static void start() {
        dashboard = RunningDashboard.start();
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    @Test
    void aReleaseIsOnTheTopicBeforeThePageSaysSo() {
        Pipeline.Session session = clinic.heldBack();
        HttpClient browser = clinic.signedIn();
        Document before = clinic.page(browser);
        assertThat(before.select("nav .count").text()).isEqualTo("1 answer held back");

        var answer = clinic.press(browser, before.selectFirst("#live form:has([value=release])"), "kind=release");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(clinic.handedOn()).singleElement().satisfies(decision -> {
            assertThat(decision.getKind()).isEqualTo(StaffDecisionKind.RELEASE);
            assertThat(decision.getFollowUpId()).isEqualTo(session.id());
            assertThat(decision.getWave()).isEqualTo(Wave.FIRST_NIGHT);
            assertThat(decision.getBy()).startsWith("u");
        });
        Document after = clinic.page(browser);
        assertThat(after.select("[role=status]").text()).contains("handed on");
        assertThat(after.select(".matters .carried").text()).contains("Being carried out");
        assertThat(after.select("button[value=release]")).isEmpty();

        session.decided(FollowUpEventKind.RELEASED, Wave.FIRST_NIGHT, "released", "dana");
        await().until(() -> clinic.attention().path("held").isEmpty());
        assertThat(clinic.page(browser).select("nav .count")).isEmpty();
        assertThat(dashboard
                        .page(browser, "/clinics/" + clinic.id() + "/follow-ups/" + session.id())
                        .select(".released")
                        .text())
                .contains("Held answer released")
                .contains("by dana");
    }

    @Test
    void aDecisionMadeTwiceIsHandedOnOnce() {
        Pipeline.Session session = clinic.heldBack();
        String body = "{\"kind\": \"discard\", \"followUp\": \"" + session.id() + "\", \"wave\": \"first-night\"}";

        assertThat(clinic.decide(body).statusCode()).isEqualTo(202);
        assertThat(clinic.decide(body).statusCode()).isEqualTo(202);

        assertThat(clinic.handedOn()).extracting(StaffDecision::getKind).containsExactly(StaffDecisionKind.DISCARD);
        assertThat(clinic.handedOn()).extracting(StaffDecision::getBy).containsExactly("API key");
        assertThat(clinic.attention()
                        .path("held")
                        .get(0)
                        .path("decision")
                        .path("kind")
                        .asString())
                .isEqualTo("discard");
    }

    @Test
    void anOptOutIsLiftedOnlyWhenTheClientAskedForIt() {
        Pipeline.Session session = clinic.heldBack();
        HttpClient browser = clinic.signedIn();
        Element form = clinic.page(browser).selectFirst("#live form:has([value=lift])");
        assertThat(form.select("input[type=checkbox][required]")).hasSize(1);

        assertThat(clinic.press(browser, form, "kind=lift").statusCode()).isEqualTo(400);
        assertThat(clinic.handedOn()).isEmpty();

        assertThat(clinic.press(browser, form, "kind=lift&clientAskedForIt=true")
                        .statusCode())
                .isEqualTo(302);
        assertThat(clinic.handedOn()).singleElement().satisfies(decision -> {
            assertThat(decision.getKind()).isEqualTo(StaffDecisionKind.LIFT);
            assertThat(decision.getWhat()).isEqualTo("opt-out");
            assertThat(decision.getFollowUpId()).isEqualTo(session.id());
        });
    }

    @Test
    void whatWasSettledMeanwhileIsNotDecided() {
        Pipeline.Session session = clinic.heldBack();
        session.happened(FollowUpEventKind.ANSWERED, Wave.FIRST_NIGHT, null);
        await().until(() -> clinic.attention().path("held").isEmpty());

        var answer = clinic.decide(
                "{\"kind\": \"release\", \"followUp\": \"" + session.id() + "\", \"wave\": \"first-night\"}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(clinic.handedOn()).isEmpty();
    }

    @Test
    void whatIsMissingIsNamed() {
        await().until(() -> clinic.attention().has("held"));

        assertThat(clinic.decide("{\"kind\": \"forgive\"}").body())
                .contains("followUp", "kind", "release, discard or lift");
        assertThat(clinic.decide("{\"kind\": \"release\", \"followUp\": \"x\"}").body())
                .contains("wave", "first-night or one-week");
        assertThat(clinic.decide("{\"kind\": \"lift\", \"followUp\": \"x\", \"what\": \"mood\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void onlyTheClinicItselfDecides() {
        Pipeline.Session session = clinic.heldBack();
        String body = "{\"kind\": \"release\", \"followUp\": \"" + session.id() + "\", \"wave\": \"first-night\"}";
        String path = "/api/clinics/" + clinic.id() + "/decisions";
        HttpClient browser = clinic.signedIn();
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
                        .post(browser, "/clinics/" + clinic.id() + "/decisions", form)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/sign-in");
        assertThat(dashboard
                        .post(stranger, "/clinics/" + clinic.id() + "/decisions", form + "&_csrf=" + csrf)
                        .statusCode())
                .isEqualTo(403);
        assertThat(clinic.handedOn()).isEmpty();
    }

    @Test
    void nothingWaitsAtFirst() {
        HttpClient browser = clinic.signedIn();

        assertThat(clinic.page(browser).text()).contains("Nothing waits");
    }

    @Test
    void kafkaAwayIsToldAndNothingIsNoted() throws Exception {
        Pipeline.Session session = clinic.heldBack();
        String body = "{\"kind\": \"release\", \"followUp\": \"" + session.id() + "\", \"wave\": \"first-night\"}";
        try (ServerSocket silent = new ServerSocket(0);
                RunningDashboard cutOff = RunningDashboard.start(
                        "--spring.kafka.producer.bootstrap-servers=localhost:" + silent.getLocalPort(),
                        "--sleepfollowup.dashboard.decision.broker-patience=500ms")) {
            var answer = cutOff.call("POST", "/api/clinics/" + clinic.id() + "/decisions", clinic.apiKey(), body);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("Nothing has changed");
        }
        assertThat(clinic.attention().path("held").get(0).path("decision").isNull())
                .isTrue();
    }
}
