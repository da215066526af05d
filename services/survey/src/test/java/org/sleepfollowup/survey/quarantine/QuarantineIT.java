package org.sleepfollowup.survey.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.running.Http;
import org.sleepfollowup.survey.running.Invited;
import org.sleepfollowup.survey.running.RunningSurvey;

/** When what is submitted counts, and when it is held back. */
class QuarantineIT {
    private static final String CLINIC = "quarantine";
    private static final RunningSurvey SURVEY = RunningSurvey.get();

    private final Http http = new Http(SURVEY.url());
    private Invited client;
    private String page = "";

    @BeforeAll
    static void makeClinic() {
        SURVEY.clinic(CLINIC);
    }

    @BeforeEach
    void receiveAnEmail() {
        client = Invited.by(CLINIC);
        page = client.page();
    }

    @Test
    void answersThatContradictEachOtherWithinTenSecondsCountNeither() {
        counts(http.post(page, "sleep", "3"));
        SURVEY.advance(9);
        isHeld(http.post(page, "sleep", "8"), "Different answers came");
        await().untilAsserted(() -> assertThat(client.revisions()).containsExactly("1: 3", "2: quarantined"));
        await().untilAsserted(() -> assertThat(client.kinds())
                .containsExactly(
                        "PLANNED",
                        "SENT FIRST_NIGHT",
                        "ANSWERED FIRST_NIGHT",
                        "QUARANTINED FIRST_NIGHT contradiction"));
    }

    @Test
    void anotherAnswerTenSecondsLaterIsACorrection() {
        counts(http.post(page, "sleep", "3"));
        SURVEY.advance(10);
        counts(http.post(page, "sleep", "8"));
        await().untilAsserted(() -> assertThat(client.revisions()).containsExactly("1: 3", "2: 8"));
    }

    @Test
    void moreAnswersToTheOtherQuestionsContradictNothing() {
        counts(http.post(page, "sleep", "3"));
        SURVEY.advance(1);
        counts(http.post(page, "sleep", "3", "comfortable", "5"));
        await().untilAsserted(() -> assertThat(client.revisions()).containsExactly("1: 3", "2: 3"));
    }

    @Test
    void nothingCountsUntilTheStormIsOverForTenSeconds() {
        counts(http.post(page, "sleep", "3"));
        for (String next : List.of("4", "5", "5", "5")) {
            SURVEY.advance(6);
            isHeld(http.post(page, "sleep", next), "wait ten seconds");
        }
        SURVEY.advance(10);
        counts(http.post(page, "sleep", "5"));
        await().untilAsserted(() -> assertThat(client.revisions()).containsExactly("1: 3", "2: quarantined", "3: 5"));
    }

    @Test
    void whoFillsInTheDecoyFieldIsHeldBackAndCountsByPressingOnceMore() {
        HttpResponse<String> held = http.post(page, "sleep", "7", "comfortable", "4", "website", "http://spam.example");
        isHeld(held, "Please press the button once more");
        Document again = Jsoup.parse(held.body());
        assertThat(again.select("input[checked]:not([value=''])").eachAttr("value"))
                .containsExactly("7", "4");
        assertThat(again.select("input[name=website]").attr("value")).isEmpty();
        assertThat(again.text()).contains("Thank you. Your answers are kept, but do not count yet");
        await().untilAsserted(
                        () -> assertThat(client.kinds().getLast()).isEqualTo("QUARANTINED FIRST_NIGHT decoy-field"));
        assertThat(client.revisions()).isEmpty();

        SURVEY.advance(2);
        counts(pressOnceMore(again));
        await().untilAsserted(() -> assertThat(client.revisions()).containsExactly("1: 7"));
    }

    @Test
    void thePageThatAsksAgainCannotBeReadInLessThanTwoSeconds() {
        Document again =
                Jsoup.parse(http.post(page, "sleep", "7", "website", "x").body());
        SURVEY.advance(1);
        isHeld(pressOnceMore(again), "so quick");
        SURVEY.settle();
        assertThat(client.revisions()).isEmpty();
    }

    @Test
    void whatIsSentFromBehindTheDecoyLinkIsHeldBackWithWhatWasTakenJustBefore() {
        counts(http.post(page, "sleep", "7"));
        String decoy = Jsoup.parse(http.get(page).body())
                .select("a[rel=nofollow][tabindex=-1]")
                .attr("href");
        Document behind = Jsoup.parse(http.get(decoy).body());
        assertThat(behind.select("input[name=more]")).hasSize(1);
        isHeld(http.post(page, "sleep", "7", "more", "yes"), "A link that nobody sees");
        await().untilAsserted(() -> assertThat(client.revisions()).containsExactly("1: 7", "2: quarantined"));
        isHeld(http.post(page, "sleep", "7"), "A link that nobody sees");
    }

    @Test
    void theDecoysAreOutOfSightOfEverybody() {
        Document document = Jsoup.parse(http.get(page).body());
        assertThat(document.select("input[name=website], a[rel=nofollow]"))
                .hasSize(2)
                .allSatisfy(decoy -> {
                    assertThat(decoy.attr("tabindex")).isEqualTo("-1");
                    assertThat(decoy.closest("[aria-hidden=true].off")).isNotNull();
                });
    }

    @Test
    void whatIsHeldBackIsRemovedAfterNinetyDays() {
        http.post(page, "sleep", "7", "website", "x");
        QuarantineRetention retention = SURVEY.bean(QuarantineRetention.class);
        assertThat(retention.round()).isFalse();
        assertThat(heldBack()).isEqualTo(1);
        SURVEY.moveTo(SURVEY.clock().instant().plus(Duration.ofDays(90)).plusSeconds(1));
        retention.round();
        assertThat(heldBack()).isZero();
    }

    @Test
    void aRobotThatNeverStopsFillsNoTable() {
        for (int i = 0; i < 30; i++) {
            http.post(page, "sleep", Integer.toString(i % 11), "website", "x");
        }
        assertThat(heldBack()).isEqualTo(20);
    }

    private HttpResponse<String> pressOnceMore(Document again) {
        return http.post(
                page, "sleep", "7", "again", again.select("input[name=again]").attr("value"));
    }

    private int heldBack() {
        return SURVEY.database()
                .sql("""
                        select count(*) from survey.quarantined join survey.follow_up using (follow_up_id)
                        where session_id = :session
                        """)
                .param("session", client.visit().session())
                .query(Integer.class)
                .single();
    }

    private static void counts(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(303);
    }

    private static void isHeld(HttpResponse<String> response, String why) {
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains(why);
    }
}
