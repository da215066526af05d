package org.sleepfollowup.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sleepfollowup.survey.running.RunningSurvey.denver;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.schemas.avro.FollowUpEvent;
import org.sleepfollowup.schemas.avro.SessionStatus;
import org.sleepfollowup.schemas.avro.SurveyAnswered;
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
    void remindsOnceOfWhatIsUnanswered() {
        Visit visit = aVisit().handIn();
        SURVEY.moveTo(denver(evening, 1, "09:00"));
        SURVEY.moveTo(denver(evening, 2, "09:00"));
        SURVEY.moveTo(denver(evening, 3, "09:00"));
        assertThat(mails(visit)).hasSize(2);
        assertThat(mails(visit).get(1).subject()).startsWith("A short reminder");
        assertThat(links(mails(visit).getFirst()))
                .containsAll(links(mails(visit).get(1)));
        awaitKinds("PLANNED", "SENT FIRST_NIGHT", "REMINDED FIRST_NIGHT");
    }

    @Test
    void anAnswerCancelsTheReminder() {
        Visit visit = aVisit().handIn();
        SURVEY.moveTo(denver(evening, 1, "09:00"));
        answer(visit, 7);
        SURVEY.moveTo(denver(evening, 3, "09:00"));
        assertThat(mails(visit)).hasSize(1);
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
    void theSameSessionTwiceAsksOnce() {
        Visit visit = aVisit().handIn().handIn();
        SURVEY.moveTo(denver(evening, 1, "09:00"));
        assertThat(mails(visit)).hasSize(1);
        awaitKinds("PLANNED", "SENT FIRST_NIGHT");
    }

    @Test
    void aNoShowBeforeSendingSendsNothing() {
        Visit visit = aVisit().handIn().as(SessionStatus.NO_SHOW).handIn();
        SURVEY.moveTo(denver(evening, 1, "09:00"));
        assertThat(mails(visit)).isEmpty();
        awaitKinds("PLANNED", "WITHDRAWN no-show");
    }

    @Test
    void aNoShowAfterAnAnswerTakesTheFollowUpBack() {
        Visit visit = aVisit().handIn();
        SURVEY.moveTo(denver(evening, 1, "09:00"));
        String page = answer(visit, 7);
        visit.as(SessionStatus.CANCELLED).handIn();
        awaitKinds("PLANNED", "SENT FIRST_NIGHT", "ANSWERED FIRST_NIGHT", "WITHDRAWN cancelled");
        assertThat(http.get(page).statusCode()).isEqualTo(410);
        SURVEY.moveTo(denver(evening, 7, "09:00"));
        assertThat(mails(visit)).hasSize(1);
    }

    @Test
    void whatWasTakenBackByMistakeIsPlannedAgain() {
        Visit noShow = aVisit().handIn().as(SessionStatus.NO_SHOW).handIn();
        Visit visit = noShow.as(SessionStatus.COMPLETED).handIn();
        SURVEY.moveTo(denver(evening, 1, "09:00"));
        assertThat(mails(visit)).hasSize(1);
        awaitKinds("PLANNED", "WITHDRAWN no-show", "PLANNED", "SENT FIRST_NIGHT");
        assertThat(events()).extracting(FollowUpEvent::getSequence).containsExactly(1L, 2L, 3L, 4L);
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
    void anotherTherapistTakesTheFollowUpAndItsAnswersAlong() {
        Visit visit = aVisit().handIn();
        SURVEY.moveTo(denver(evening, 1, "09:00"));
        answer(visit, 7);
        visit.with("t-02").handIn();
        awaitKinds("PLANNED", "SENT FIRST_NIGHT", "ANSWERED FIRST_NIGHT", "WITHDRAWN therapist-changed", "PLANNED");
        assertThat(events())
                .extracting(FollowUpEvent::getTherapistId)
                .containsExactly("t-01", "t-01", "t-01", "t-01", "t-02");
        await().untilAsserted(() -> assertThat(
                        SURVEY.topics().answers(events().getFirst().getFollowUpId()))
                .extracting(SurveyAnswered::getTherapistId, SurveyAnswered::getRevision)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("t-01", 1),
                        org.assertj.core.groups.Tuple.tuple("t-02", 1)));
    }

    @Test
    void olderNewsThatComesLateChangesNothing() {
        Visit older = aVisit();
        older.as(SessionStatus.NO_SHOW).handIn();
        SURVEY.settle();
        older.handIn();
        SURVEY.moveTo(denver(evening, 1, "09:00"));
        assertThat(mails(older)).isEmpty();
        assertThat(SURVEY.database()
                        .sql("select count(*) from survey.follow_up where session_id = ?")
                        .param(session)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aCorrectedDateMovesWhatIsNotSentYet() {
        Visit visit = aVisit().handIn();
        awaitKinds("PLANNED");
        Visit.of(CLINIC, session, evening.plus(Duration.ofDays(1))).handIn();
        SURVEY.moveTo(denver(evening, 1, "09:00"));
        assertThat(mails(visit)).isEmpty();
        SURVEY.moveTo(denver(evening, 2, "09:00"));
        assertThat(mails(visit)).hasSize(1);
        awaitKinds("PLANNED", "PLANNED", "SENT FIRST_NIGHT");
    }

    @Test
    void aWaveThatClosedBeforeTheSessionCameInIsExpired() {
        Visit.of(CLINIC, session, evening.minus(Duration.ofDays(5))).handIn();
        awaitKinds("PLANNED", "EXPIRED FIRST_NIGHT closed-before-import");
    }

    @Test
    void whatFellDueInAnOutageIsNotSentInQuietHoursNorAfterClosing() {
        Visit visit = aVisit().handIn();
        SURVEY.settle();
        SURVEY.moveTo(denver(evening, 1, "23:00"));
        assertThat(mails(visit)).isEmpty();
        SURVEY.moveTo(denver(evening, 2, "08:00"));
        assertThat(mails(visit)).hasSize(1);

        Visit late =
                Visit.of(CLINIC, session + "-late", SURVEY.clock().instant()).handIn();
        SURVEY.moveTo(denver(evening, 6, "09:00"));
        assertThat(mails(late)).isEmpty();
        await().untilAsserted(() -> assertThat(SURVEY.topics().kinds(session + "-late"))
                .containsExactly("PLANNED", "EXPIRED FIRST_NIGHT closed"));
    }

    @Test
    void anEmailThatMayHaveGoneOutBeforeACrashIsTheSameEmailAgain() {
        Visit visit = aVisit().handIn();
        SURVEY.moveTo(denver(evening, 1, "09:00"));
        forgetThatItWasSent();
        SURVEY.settle();
        assertThat(mails(visit)).hasSize(2);
        assertThat(mails(visit))
                .extracting(mail -> mail.headers().get("Message-ID"))
                .containsOnly(mails(visit).getFirst().headers().get("Message-ID"));
        assertThat(links(mails(visit).get(1))).isEqualTo(links(mails(visit).getFirst()));
    }

    @Test
    void aClaimOfAnInstanceThatDiedRunsOut() {
        Visit visit = aVisit().handIn();
        SURVEY.settle();
        SURVEY.database()
                .sql("update survey.invitation set claimed_until = ? where follow_up_id = ?::uuid")
                .param(denver(evening, 1, "09:01").atOffset(ZoneOffset.UTC))
                .param(followUp())
                .update();
        SURVEY.clock().moveTo(denver(evening, 1, "09:00"));
        assertThat(SURVEY.bean(Agenda.class).idle()).isFalse();
        assertThat(SURVEY.bean(Agenda.class).nextDue()).hasValue(denver(evening, 1, "09:00"));
        SURVEY.clock().moveTo(denver(evening, 1, "09:01"));
        SURVEY.settle();
        assertThat(mails(visit)).hasSize(1);
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
