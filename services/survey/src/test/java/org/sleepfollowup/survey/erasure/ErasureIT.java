package org.sleepfollowup.survey.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sleepfollowup.survey.running.RunningSurvey.denver;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.schemas.avro.FollowUpEvent;
import org.sleepfollowup.survey.link.Token;
import org.sleepfollowup.survey.running.Http;
import org.sleepfollowup.survey.running.Inbox;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.sleepfollowup.survey.running.Visit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ErasureIT {
    private static final String CLINIC = "erasing";
    private static final Pattern PAGE = Pattern.compile("/f/([\\w-]{22})");
    private static final Pattern UNSUBSCRIBE = Pattern.compile("/unsubscribe/([\\w-]{22})");
    private static final RunningSurvey SURVEY = RunningSurvey.get();
    private static String key = "";

    private final Http http = new Http(SURVEY.url());
    private final Haystack everything = new Haystack(SURVEY.database());
    private final String session = "E-" + UUID.randomUUID();
    private final String client = "client/of " + session;
    private Instant evening = Instant.EPOCH;
    private Visit visit = Visit.of(CLINIC, session, evening);

    @BeforeAll
    static void makeClinic() {
        key = SURVEY.clinic(CLINIC);
    }

    /** Asked twice, checked in, answered once, a reminder and an invitation still to come. */
    @BeforeEach
    void aClientInTheMidstOfIt() {
        evening = SURVEY.evening();
        visit = Visit.of(CLINIC, session, evening).ofClient(client).checkedIn(4).handIn();
        SURVEY.moveTo(denver(evening, 1, "09:00"));
    }

    @Test
    void anErasedClientLeavesNoTraceInAnyTableNorOnAnyTopicButSessionCompleted() {
        List<String> tokens = tokens();
        http.post("/f/" + tokens.getFirst(), "sleep", "7");
        Visit second = Visit.of(CLINIC, session + "-b", evening.plus(Duration.ofDays(1)))
                .ofClient(client)
                .handIn();
        SURVEY.settle();
        assertThat(everything.places(Needles.of(second.email())))
                .as("the search finds")
                .contains("survey.client");
        assertThat(everything.places(Needles.of(session)))
                .as("the search finds")
                .contains("survey.session");
        assertThat(everything.places(List.of(hex(tokens.getFirst()))))
                .as("the search finds")
                .contains("survey.invitation");

        assertThat(delete().statusCode()).isEqualTo(200);
        SURVEY.settle();

        for (String secret : List.of(visit.email(), second.email(), client, "client%2Fof")) {
            assertThat(everything.places(Needles.of(secret))).as(secret).isEmpty();
        }
        for (String token : tokens) {
            assertThat(everything.places(Needles.of(token))).isEmpty();
            assertThat(everything.places(List.of(hex(token)))).isEmpty();
        }
        assertThat(everything.places(Needles.of(messageIds().getFirst())))
                .as("what mail servers logged")
                .isEmpty();
        assertThat(everything.places(Needles.of(session))).isSubsetOf("session-completed", "follow-up-session");
    }

    @Test
    void aSessionThatWasTakenBackLeavesTheBrokersDiskOnceItCleans() {
        assertThat(everything.places(Needles.of(session))).contains("follow-up-session");
        delete();
        SURVEY.settle();

        try (HastyCleaning _ = new HastyCleaning()) {
            SURVEY.clock().advance(Topics.FOLLOW_UP_SESSIONS_KEPT.again());
            SURVEY.bean(TakenBackSessions.class).round();
            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(() ->
                            assertThat(everything.places(Needles.of(session))).containsOnly("session-completed"));
        }
    }

    @Test
    void nothingMoreIsSentToAnErasedClient() {
        delete();
        SURVEY.moveTo(denver(evening, 9, "09:00"));

        assertThat(SURVEY.inbox(visit.email()).mails()).hasSize(1);
        await().untilAsserted(() ->
                assertThat(SURVEY.topics().kinds(session)).containsExactly("PLANNED", "SENT FIRST_NIGHT", "ERASED"));
        assertThat(statesOfTheirInvitations()).containsExactly("sent", "withdrawn");
    }

    @Test
    void theLinksOfAnErasedClientOpenTheFriendlyPageOfUnknownOnes() {
        List<String> tokens = tokens();
        delete();

        assertThat(http.get("/f/" + tokens.getFirst()).statusCode()).isEqualTo(404);
        assertThat(http.post("/f/" + tokens.getFirst(), "sleep", "7").statusCode())
                .isEqualTo(404);
        assertThat(http.get("/unsubscribe/" + tokens.getLast()).statusCode()).isEqualTo(404);
    }

    @Test
    void whatAnErasedClientAnsweredStaysInTheFigures() {
        http.post("/f/" + tokens().getFirst(), "sleep", "7");
        SURVEY.settle();
        delete();
        SURVEY.settle();

        List<FollowUpEvent> events = SURVEY.topics().events(session);
        assertThat(SURVEY.topics().answers(events.getFirst().getFollowUpId()))
                .hasSize(1)
                .allSatisfy(answer -> assertThat(answer.getQuarantined()).isFalse());
        assertThat(SURVEY.topics().kinds(session)).noneMatch(kind -> kind.startsWith("WITHDRAWN"));
    }

    @Test
    void theSameImportDoesNotBringAnErasedClientBack() {
        delete();
        Visit nextDay = visit.with("t-02");
        nextDay.handIn();
        SURVEY.moveTo(denver(evening, 2, "09:00"));

        assertThat(SURVEY.inbox(visit.email()).mails()).hasSize(1);
        assertThat(everything.places(Needles.of(visit.email()))).isEmpty();
        assertThat(everything.places(Needles.of(session))).isSubsetOf("session-completed", "follow-up-session");
    }

    @Test
    void newsReceivedBeforeAnErasureIsIgnoredAlsoOfSessionsThatWereNotTakenYet() {
        Visit before = Visit.of(CLINIC, session + "-late", evening).ofClient(client);
        delete();
        before.handIn();
        SURVEY.settle();

        assertThat(everything.places(Needles.of(before.email()))).isEmpty();
        assertThat(SURVEY.topics().events(before.session())).isEmpty();
    }

    @Test
    void aClientWhoComesAgainAfterAnErasureIsSomebodyNew() {
        delete();
        SURVEY.settle();
        Visit again = Visit.of(CLINIC, session + "-again", evening.plus(Duration.ofDays(2)))
                .ofClient(client)
                .handIn();
        SURVEY.moveTo(denver(evening, 3, "09:00"));

        assertThat(SURVEY.inbox(again.email()).mails()).hasSize(1);
        await().untilAsserted(() ->
                assertThat(SURVEY.topics().events(again.session())).isNotEmpty());
        assertThat(clientRef(again.session())).isNotEqualTo(clientRef(session));
    }

    @Test
    void whoOptedOutBeforeAnErasureIsNotWrittenToWhenTheyComeAgain() {
        http.post("/unsubscribe/" + tokens().getLast());
        delete();
        SURVEY.settle();
        new Visit(
                        CLINIC,
                        session + "-again",
                        "t-01",
                        "another id",
                        visit.status(),
                        evening.plus(Duration.ofDays(2)),
                        evening.plus(Duration.ofDays(2)),
                        true,
                        null,
                        visit.zone(),
                        visit.email().toUpperCase(Locale.ROOT))
                .handIn();
        SURVEY.moveTo(denver(evening, 3, "09:00"));

        assertThat(SURVEY.inbox(visit.email()).mails()).hasSize(1);
        await().untilAsserted(() -> assertThat(SURVEY.topics().kinds(session + "-again"))
                .containsExactly("PLANNED", "SUPPRESSED FIRST_NIGHT opted-out", "SUPPRESSED ONE_WEEK opted-out"));
    }

    @Test
    void theReceiptSaysWhatWasRemovedAndWhenTheLastCopyGoes() {
        JsonNode receipt = JsonMapper.shared().readTree(delete().body());

        assertThat(receipt.path("removed").path("contacts").asInt()).isEqualTo(1);
        assertThat(receipt.path("removed").path("sessions").asInt()).isEqualTo(1);
        assertThat(receipt.path("removed").path("links").asInt()).isEqualTo(2);
        assertThat(receipt.path("removed").path("queuedEmails").asInt()).isEqualTo(2);
        assertThat(receipt.path("removed").path("checkIns").asInt()).isEqualTo(1);
        assertThat(receipt.path("by").asString()).isEqualTo("clinic");
        assertThat(receipt.path("goes").get(0).path("where").asString()).isEqualTo("session-completed");
        assertThat(Instant.parse(receipt.path("goes").get(0).path("by").asString()))
                .isEqualTo(visit.receivedAt().plus(Duration.ofDays(15)).plus(Duration.ofHours(1)));
        assertThat(receipt.toString()).doesNotContain(client, session, visit.email());
        assertThat(api("GET", "/erasures", key).body())
                .contains(receipt.path("receipt").asString());
    }

    @Test
    void aSecondErasureSaysThatNothingIsKnown() {
        delete();

        HttpResponse<String> second = delete();

        assertThat(second.statusCode()).isEqualTo(404);
        assertThat(second.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(second.body()).contains("erased already").doesNotContain(client);
    }

    @Test
    void aClientMayKnowWhatIsStored() {
        JsonNode stored =
                JsonMapper.shared().readTree(api("GET", path(client), key).body());

        assertThat(stored.path("client").asString()).isEqualTo(client);
        assertThat(stored.path("email").asString()).isEqualTo(visit.email());
        assertThat(stored.path("sessions").get(0).path("session").asString()).isEqualTo(session);
        assertThat(stored.path("sessions").get(0).path("checkIn").asBoolean()).isTrue();
        assertThat(stored.path("sessions").get(0).path("waves").findValuesAsString("state"))
                .containsExactly("sent", "pending");
    }

    @Test
    void onlyTheClinicAndTheOperatorMayErase() {
        String otherKey = SURVEY.clinic("erasing-other");

        assertThat(api("DELETE", path(client), "").statusCode()).isEqualTo(401);
        assertThat(api("DELETE", path(client), otherKey).statusCode()).isEqualTo(403);
        assertThat(api("GET", path(client), otherKey).statusCode()).isEqualTo(403);
        assertThat(api("DELETE", "/clients/nobody", key).statusCode()).isEqualTo(404);
        assertThat(api("DELETE", "/clients/%00", key).statusCode()).isIn(400, 404);
        assertThat(api("DELETE", path(client), RunningSurvey.OPERATOR_KEY).statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> delete() {
        return api("DELETE", path(client), key);
    }

    private HttpResponse<String> api(String method, String path, String authorization) {
        return http.api(method, "/api/clinics/" + CLINIC + path, authorization, "");
    }

    private static String path(String client) {
        return "/clients/" + URLEncoder.encode(client, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Of the page, and of the link that opts out. */
    private List<String> tokens() {
        Inbox.Mail mail = SURVEY.inbox(visit.email()).mails().getFirst();
        return List.of(first(PAGE, mail.html()), first(UNSUBSCRIBE, mail.html()));
    }

    private List<String> messageIds() {
        return SURVEY.inbox(visit.email()).mails().stream()
                .map(mail -> String.valueOf(mail.headers().get("Message-ID")).replaceAll("^<|\\..*$", ""))
                .toList();
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static String hex(String token) {
        return HexFormat.of().formatHex(new Token(token).hash());
    }

    private List<String> statesOfTheirInvitations() {
        return SURVEY.database()
                .sql("select state from survey.invitation where follow_up_id = cast(:id as uuid) order by due_local")
                .param("id", SURVEY.topics().events(session).getFirst().getFollowUpId())
                .query(String.class)
                .list();
    }

    private static String clientRef(String session) {
        return SURVEY.topics().events(session).getFirst().getPlan().getClientRef();
    }
}
