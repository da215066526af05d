package org.sleepfollowup.survey.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sleepfollowup.survey.running.RunningSurvey.denver;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.bounce.BounceKind;
import org.sleepfollowup.survey.bounce.Bounces;
import org.sleepfollowup.survey.bounce.FailureCode;
import org.sleepfollowup.survey.bounce.Report;
import org.sleepfollowup.survey.bounce.Trace;
import org.sleepfollowup.survey.client.Client;
import org.sleepfollowup.survey.client.Clients;
import org.sleepfollowup.survey.clinic.ClinicId;
import org.sleepfollowup.survey.followup.FollowUpId;
import org.sleepfollowup.survey.followup.FollowUps;
import org.sleepfollowup.survey.followup.Invitation;
import org.sleepfollowup.survey.followup.InvitationId;
import org.sleepfollowup.survey.followup.Invitations;
import org.sleepfollowup.survey.running.Asked;
import org.sleepfollowup.survey.running.Http;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.sleepfollowup.survey.running.Visit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What keeps addresses from being written to, and how it is lifted. */
class SuppressionIT {
    private static final String CLINIC = "suppressing";
    private static final RunningSurvey SURVEY = RunningSurvey.get();
    private static String key = "";

    private final Http http = new Http(SURVEY.url());
    private final String session = "P-" + UUID.randomUUID();

    @BeforeAll
    static void makeClinic() {
        key = SURVEY.clinic(CLINIC);
    }

    @Test
    void whoeverHasTheAddressIsNotWrittenToUnderAnyClientId() {
        Asked asked = ask();
        bounce(asked, BounceKind.HARD, "1");
        Visit other = Visit.of(CLINIC, session + "-other", asked.evening().plus(Duration.ofDays(1)))
                .to(asked.visit().email())
                .handIn();
        SURVEY.moveTo(denver(asked.evening(), 2, "09:00"));
        awaitKinds(other.session(), "PLANNED", "SUPPRESSED FIRST_NIGHT hard-bounce");
    }

    @Test
    void anAddressThatTheMailServerRefusesAsUnknownIsNotWrittenToAnyMore() {
        Asked asked = ask();
        Invitation invitation = SURVEY.bean(Invitations.class).get(new InvitationId(asked.invitation()));
        SURVEY.bean(Bounces.class).refused(invitation, client(asked), new FailureCode("5.1.1", 550));
        awaitKinds(
                session,
                "PLANNED",
                "SENT FIRST_NIGHT",
                "BOUNCED FIRST_NIGHT hard-bounce",
                "SUPPRESSED ONE_WEEK hard-bounce");
    }

    @Test
    void aRefusalThatIsNotAboutTheAddressIsRetriedByTheNextEmail() {
        Asked asked = ask();
        Invitation invitation = SURVEY.bean(Invitations.class).get(new InvitationId(asked.invitation()));
        SURVEY.bean(Bounces.class).refused(invitation, client(asked), new FailureCode("5.7.1", 550));
        awaitKinds(session, "PLANNED", "SENT FIRST_NIGHT", "BOUNCED FIRST_NIGHT soft-bounce");
    }

    @Test
    void aBounceOfAFormerAddressDoesNotBindTheNewOne() {
        Asked asked = ask();
        SURVEY.advance(1);
        Visit moved = asked.visit().to("new-" + asked.visit().email());
        moved.at(SURVEY.clock().instant()).handIn();
        SURVEY.settle();
        bounce(asked, BounceKind.HARD, "1");
        SURVEY.moveTo(denver(asked.evening(), 2, "09:00"));
        assertThat(SURVEY.inbox(moved.email()).mails()).as("the reminder").hasSize(1);
    }

    @Test
    void aBounceOfAFormerAddressDoesNotBindANewOneThatIntakeReceivedBeforeTheEmailAndWasTakenAfterIt() {
        Asked asked = ask();
        SURVEY.advance(1);
        Visit moved = asked.visit()
                .to("new-" + asked.visit().email())
                .at(asked.evening().plusSeconds(60));
        moved.handIn();
        SURVEY.settle();
        bounce(asked, BounceKind.HARD, "1");
        SURVEY.moveTo(denver(asked.evening(), 2, "09:00"));
        assertThat(SURVEY.inbox(moved.email()).mails()).as("the reminder").hasSize(1);
    }

    @Test
    void aRefusalOfAFormerAddressDoesNotBindTheNewOne() {
        Asked asked = ask();
        Invitation oneWeek = SURVEY.bean(Invitations.class)
                .get(new InvitationId(oneWeek(asked).invitation()));
        Client writtenTo = client(asked);
        Visit moved = asked.visit().to("new-" + asked.visit().email());
        moved.handIn();
        SURVEY.settle();
        SURVEY.bean(Bounces.class).refused(oneWeek, writtenTo, new FailureCode("5.1.1", 550));
        SURVEY.moveTo(denver(asked.evening(), 2, "09:00"));
        assertThat(SURVEY.inbox(moved.email()).mails()).as("the reminder").hasSize(1);
    }

    @Test
    void clientsWithoutAnAddressShareNone() {
        Asked asked = ask();
        moveAway(asked);
        Asked other = ask(
                session + "-other",
                "other-of-" + session,
                "other-" + asked.visit().email());
        moveAway(other);
        http.post(asked.unsubscribePath(), "List-Unsubscribe", "One-Click");
        http.post(other.unsubscribePath(), "List-Unsubscribe", "One-Click");
        Asked third = ask(
                session + "-third",
                "third-of-" + session,
                "third-" + asked.visit().email());
        moveAway(third);

        assertThat(standing())
                .extracting(item -> item.path("followUp").asString(""))
                .contains(followUp(session), followUp(session + "-other"));
        Suppressions suppressions = SURVEY.bean(Suppressions.class);
        assertThat(suppressions.binding(new ClinicId(CLINIC), client(other))).contains(SuppressionKind.OPT_OUT);
        assertThat(suppressions.binding(new ClinicId(CLINIC), client(third))).isEmpty();
        assertThat(kinds(third.visit().session())).noneMatch(kind -> kind.contains("opted-out"));
    }

    private static void moveAway(Asked asked) {
        asked.visit().to("").handIn();
        SURVEY.settle();
    }

    @Test
    void threeSoftBouncesInARowAreLikeAHardOne() {
        Asked first = ask();
        bounce(first, BounceKind.SOFT, "1");
        bounce(first, BounceKind.SOFT, "1 again, of the same email");
        SURVEY.moveTo(denver(first.evening(), 2, "09:00"));
        bounce(first, BounceKind.SOFT, "2, of the reminder");
        assertThat(kinds(session)).noneMatch(kind -> kind.startsWith("SUPPRESSED"));
        SURVEY.moveTo(denver(first.evening(), 7, "09:00"));
        bounce(oneWeek(first), BounceKind.SOFT, "3");
        assertThat(standing())
                .anyMatch(item -> item.path("kind").asString("").equals("soft-bounces")
                        && item.path("followUp").asString("").equals(followUp(session)));
    }

    @Test
    void softBouncesOfAFormerAddressDoNotCountForTheNewOne() {
        Asked first = ask();
        SURVEY.advance(1);
        first.visit().to("new-" + first.visit().email()).handIn();
        SURVEY.settle();
        bounce(first, BounceKind.SOFT, "1, of the former");
        SURVEY.moveTo(denver(first.evening(), 2, "09:00"));
        bounce(first, BounceKind.SOFT, "2, of the reminder");
        SURVEY.moveTo(denver(first.evening(), 7, "09:00"));
        bounce(oneWeek(first), BounceKind.SOFT, "3");
        assertThat(standing())
                .noneMatch(item -> item.path("followUp").asString("").equals(followUp(session)));
    }

    @Test
    void softBouncesWithADeliveryInBetweenAreNotInARow() {
        Asked first = ask();
        bounce(first, BounceKind.SOFT, "1");
        SURVEY.moveTo(denver(first.evening(), 7, "09:00"));
        Asked second = ask(session + "-2", "client-of-" + session, first.visit().email());
        bounce(second, BounceKind.SOFT, "2");
        bounce(second, BounceKind.SOFT, "3");
        assertThat(standing())
                .noneMatch(item -> item.path("followUp").asString("").equals(followUp(session + "-2")));
    }

    @Test
    void staffLiftABounceAndWhatIsNotPastItsClosingIsSentAfterAll() {
        Asked asked = ask();
        bounce(asked, BounceKind.HARD, "1");
        HttpResponse<String> lifted = http.api("DELETE", path(asked) + "?by=Dana", key, "");
        assertThat(lifted.statusCode()).isEqualTo(200);
        assertThat(JsonMapper.shared()
                        .readTree(lifted.body())
                        .path("lifted")
                        .path("by")
                        .asString(""))
                .isEqualTo("Dana");
        SURVEY.moveTo(denver(asked.evening(), 7, "09:00"));
        awaitKinds(
                session,
                "PLANNED",
                "SENT FIRST_NIGHT",
                "BOUNCED FIRST_NIGHT hard-bounce",
                "SUPPRESSED ONE_WEEK hard-bounce",
                "LIFTED hard-bounce",
                "SENT ONE_WEEK");
    }

    @Test
    void liftingTwiceLeavesWhoLiftedItFirst() {
        Asked asked = ask();
        bounce(asked, BounceKind.HARD, "1");
        String path = path(asked);
        http.api("DELETE", path + "?by=Dana", key, "");
        assertThat(http.api("DELETE", path + "?by=Robin", key, "").body())
                .contains("Dana")
                .doesNotContain("Robin");
    }

    @Test
    void aClientsOwnWishIsLiftedOnlyWhenTheyAskedForIt() {
        Asked asked = ask();
        http.post(asked.unsubscribePath(), "List-Unsubscribe", "One-Click");
        String path = path(asked);
        assertThat(http.api("DELETE", path, key, "")).satisfies(refused -> {
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("clientAskedForIt");
        });
        assertThat(http.api("DELETE", path + "?clientAskedForIt=true", key, "").statusCode())
                .isEqualTo(200);
        awaitKinds(
                session,
                "PLANNED",
                "SENT FIRST_NIGHT",
                "OPTED_OUT one-click",
                "SUPPRESSED ONE_WEEK opted-out",
                "LIFTED opt-out");
    }

    @Test
    void eachKindStandsApart() {
        Asked asked = ask();
        bounce(asked, BounceKind.HARD, "1");
        bounce(asked, BounceKind.COMPLAINT, "2");
        String hard = standing().stream()
                .filter(item -> item.path("followUp").asString("").equals(followUp(session)))
                .filter(item -> item.path("kind").asString("").equals("hard-bounce"))
                .map(item -> item.path("id").asString(""))
                .findFirst()
                .orElseThrow();
        http.api("DELETE", "/api/clinics/" + CLINIC + "/suppressions/" + hard, key, "");
        SURVEY.moveTo(denver(asked.evening(), 7, "09:00"));
        assertThat(SURVEY.inbox(asked.visit().email()).mails()).hasSize(1);
    }

    @Test
    void theListNamesNoAddressAndOpensToTheClinicsKeyOnly() {
        Asked asked = ask();
        bounce(asked, BounceKind.HARD, "1");
        HttpResponse<String> list = http.api("GET", "/api/clinics/" + CLINIC + "/suppressions", key, "");
        assertThat(list.body()).contains("hard-bounce").contains("smtp 5.1.1").doesNotContain("@");
        assertThat(http.api("GET", "/api/clinics/" + CLINIC + "/suppressions", "", "")
                        .statusCode())
                .isEqualTo(401);
    }

    private Asked ask() {
        return ask(
                session,
                "client-of-" + session,
                Visit.of(CLINIC, session, SURVEY.clock().instant()).email());
    }

    private static Asked ask(String session, String client, String email) {
        return Asked.after(
                Visit.of(CLINIC, session, SURVEY.evening()).ofClient(client).to(email));
    }

    private static Asked oneWeek(Asked first) {
        UUID invitation = SURVEY.database()
                .sql("""
                        select other.invitation_id from survey.invitation one join survey.invitation other using (follow_up_id)
                        where one.invitation_id = ? and other.wave = 'one-week'
                        """)
                .param(first.invitation())
                .query(UUID.class)
                .single();
        return new Asked(first.visit(), first.evening(), invitation);
    }

    private static void bounce(Asked asked, BounceKind kind, String id) {
        Report report = new Report(
                "smtp",
                asked.invitation() + id,
                kind,
                kind == BounceKind.HARD ? "5.1.1" : null,
                new Trace(List.of(asked.returnPath()), List.of()));
        assertThat(SURVEY.bean(Bounces.class).take(report)).isEqualTo(Bounces.Taken.NEW);
    }

    private static Client client(Asked asked) {
        FollowUpId id = new FollowUpId(UUID.fromString(followUp(asked.visit().session())));
        return SURVEY.bean(Clients.class)
                .get(SURVEY.bean(FollowUps.class).get(id).plan().client());
    }

    private String path(Asked asked) {
        String id = standing().stream()
                .filter(item -> item.path("followUp")
                        .asString("")
                        .equals(followUp(asked.visit().session())))
                .map(item -> item.path("id").asString(""))
                .findFirst()
                .orElseThrow();
        return "/api/clinics/" + CLINIC + "/suppressions/" + id;
    }

    private List<JsonNode> standing() {
        String list = http.api("GET", "/api/clinics/" + CLINIC + "/suppressions", key, "")
                .body();
        return JsonMapper.shared()
                .readTree(list)
                .path("suppressions")
                .valueStream()
                .filter(item -> item.path("lifted").isNull())
                .toList();
    }

    private static String followUp(String session) {
        return SURVEY.database()
                .sql("select follow_up_id from survey.follow_up where clinic_id = ? and session_id = ?")
                .params(CLINIC, session)
                .query(UUID.class)
                .single()
                .toString();
    }

    private static List<String> kinds(String session) {
        return SURVEY.topics().kinds(session);
    }

    private static void awaitKinds(String session, String... kinds) {
        await().untilAsserted(() -> assertThat(kinds(session)).containsExactly(kinds));
    }
}
