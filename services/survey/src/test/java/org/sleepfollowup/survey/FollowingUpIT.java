package org.sleepfollowup.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sleepfollowup.survey.running.RunningSurvey.denver;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.schemas.avro.FollowUpEvent;
import org.sleepfollowup.schemas.avro.SessionStatus;
import org.sleepfollowup.survey.running.Http;
import org.sleepfollowup.survey.running.Inbox;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.sleepfollowup.survey.running.Visit;

/** From a session to its emails and events, on real Kafka, PostgreSQL and a mail server. */
class FollowingUpIT {
    private static final String CLINIC = "following-up";
    private static final RunningSurvey SURVEY = RunningSurvey.get();

    private final Http http = new Http(SURVEY.url());
    private final String session = "S-" + UUID.randomUUID();
    private Instant evening = Instant.EPOCH;

    @BeforeAll
    static void makeClinic() {
        SURVEY.clinic(CLINIC);
    }

    @BeforeEach
    void beginOnAFreshEvening() {
        evening = SURVEY.evening();
    }

    @Test
    void asksAtNineInTheMorningAndNotBefore() {
        Visit visit = aVisit().handIn();
        SURVEY.moveTo(denver(evening, 1, "08:59:59"));
        assertThat(mails(visit)).isEmpty();
        SURVEY.moveTo(denver(evening, 1, "09:00"));
        assertThat(mails(visit)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("How did you sleep, Ana?");
            assertThat(mail.date()).isEqualTo(denver(evening, 1, "09:00"));
            assertThat(mail.type()).startsWith("multipart/alternative");
            assertThat(mail.html()).contains("Dana Reyes");
            assertThat(mail.headers())
                    .containsEntry("Auto-Submitted", "auto-generated")
                    .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                    .containsEntry("Reply-To", "desk@quiet-hands.example");
        });
        awaitKinds("PLANNED", "SENT FIRST_NIGHT");
    }

    @Test
    void asksInTheClientsOwnZone() {
        Visit visit = aVisit().in("America/New_York").handIn();
        SURVEY.moveTo(denver(evening, 1, "06:59:59"));
        assertThat(mails(visit)).isEmpty();
        SURVEY.moveTo(denver(evening, 1, "07:00"));
        assertThat(mails(visit)).hasSize(1);
    }

    @Test
    void elevenLinksAskWithOneTapAndTellNobodyTheScore() {
        Visit visit = aVisit().handIn();
        SURVEY.moveTo(denver(evening, 1, "09:00"));
        List<String> links =
                Jsoup.parse(mails(visit).getFirst().html()).select("a.tap").eachAttr("href");
        assertThat(links)
                .hasSize(11)
                .doesNotHaveDuplicates()
                .allSatisfy(link -> assertThat(link).matches("https://sleep\\.example/f/[\\w-]{22}\\?r=[\\w-]{8}"));
        assertThat(mails(visit).getFirst().text()).contains(links);
    }

    @Test
    void theSecondWaveAsksSevenDaysAfter() {
        Visit visit = aVisit().handIn();
        SURVEY.moveTo(denver(evening, 1, "09:00"));
        answer(visit, 7);
        SURVEY.moveTo(denver(evening, 7, "08:59:59"));
        assertThat(mails(visit)).hasSize(1);
        SURVEY.moveTo(denver(evening, 7, "09:00"));
        assertThat(mails(visit)).hasSize(2);
        assertThat(mails(visit).get(1).text()).contains("over the past seven nights");
    }

    @Test
    void withdrawnConsentAndNoShowsNeverKnownAskNothing() {
        Visit visit = aVisit().as(SessionStatus.NO_SHOW).handIn();
        Visit silent =
                Visit.of(CLINIC, session + "-b", evening).consenting(false).handIn();
        SURVEY.moveTo(denver(evening, 1, "09:00"));
        assertThat(mails(visit)).isEmpty();
        assertThat(mails(silent)).isEmpty();
        assertThat(SURVEY.topics().events(session)).isEmpty();
        assertThat(SURVEY.database()
                        .sql("select count(*) from survey.client where client_id like ?")
                        .param("client-of-" + session + "%")
                        .query(Integer.class)
                        .single())
                .as("nothing is kept of those who are not asked")
                .isZero();
    }

    @Test
    void aCheckInServesTheClientsSessionsOfTheNextWeeks() {
        String client = "regular-" + session;
        aVisit().ofClient(client).checkedIn(3).handIn();
        awaitKinds("PLANNED");
        SURVEY.moveTo(denver(evening, 20, "18:30"));
        Visit.of(CLINIC, session + "-2", SURVEY.clock().instant())
                .ofClient(client)
                .handIn();
        await().until(() -> !SURVEY.topics().events(session + "-2").isEmpty());
        FollowUpEvent planned = SURVEY.topics().events(session + "-2").getFirst();
        assertThat(planned.getPlan().getCheckIn().getSleep()).isEqualTo(3);
        assertThat(planned.getPlan().getClientRef())
                .isEqualTo(events().getFirst().getPlan().getClientRef());
    }

    private Visit aVisit() {
        return Visit.of(CLINIC, session, evening);
    }

    private static List<Inbox.Mail> mails(Visit visit) {
        return SURVEY.inbox(visit.email()).mails();
    }

    private static List<String> links(Inbox.Mail mail) {
        return Jsoup.parse(mail.html()).select("a").eachAttr("href");
    }

    private String answer(Visit visit, int score) {
        String page = links(mails(visit).getLast())
                .get(score)
                .replace("https://sleep.example", "")
                .replaceAll("\\?.*", "");
        assertThat(http.post(page, "sleep", Integer.toString(score)).statusCode())
                .isEqualTo(303);
        return page;
    }

    private List<FollowUpEvent> events() {
        return SURVEY.topics().events(session);
    }

    private String followUp() {
        await().until(() -> !events().isEmpty());
        return events().getFirst().getFollowUpId();
    }

    /** As it is when a crash comes between the mail server's thanks and our note of it. */
    private void forgetThatItWasSent() {
        SURVEY.database().sql("""
                        update survey.invitation set state = 'pending', next_at = sent_at, sent_at = null, closes_at = null
                        where follow_up_id = ?::uuid and wave = 'first-night'
                        """).param(followUp()).update();
    }

    private void awaitKinds(String... kinds) {
        await().untilAsserted(() -> assertThat(SURVEY.topics().kinds(session)).containsExactly(kinds));
    }
}
