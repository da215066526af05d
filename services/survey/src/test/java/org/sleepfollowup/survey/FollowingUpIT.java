package org.sleepfollowup.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sleepfollowup.survey.running.RunningSurvey.denver;
import static org.sleepfollowup.survey.running.Scene.mails;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.schemas.avro.SessionStatus;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.sleepfollowup.survey.running.Scene;
import org.sleepfollowup.survey.running.Visit;

/** From a session to its emails and events, on real Kafka, PostgreSQL and a mail server. */
class FollowingUpIT {
    private static final String CLINIC = "following-up";
    private static final RunningSurvey SURVEY = RunningSurvey.get();

    private Scene scene = new Scene(CLINIC, "", Instant.EPOCH);

    @BeforeAll
    static void makeClinic() {
        SURVEY.clinic(CLINIC);
    }

    @BeforeEach
    void beginOnAFreshEvening() {
        scene = Scene.at(CLINIC);
    }

    @Test
    void asksAtNineInTheMorningAfterTheFirstNightAndNotBefore() {
        scene.visit().handIn();
        scene.moveTo(1, "08:59:59");
        assertThat(scene.mails()).isEmpty();
        scene.moveTo(1, "09:00");
        assertThat(scene.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("How did you sleep, Ana?");
            assertThat(mail.date()).isEqualTo(denver(scene.evening(), 1, "09:00"));
            assertThat(mail.type()).startsWith("multipart/alternative");
            assertThat(mail.html()).contains("Dana Reyes");
            assertThat(mail.headers())
                    .containsEntry("Auto-Submitted", "auto-generated")
                    .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                    .containsEntry("Reply-To", "desk@quiet-hands.example");
        });
        scene.awaitKinds("PLANNED", "SENT FIRST_NIGHT");
    }

    @Test
    void asksInTheClientsOwnZone() {
        Visit visit = scene.visit().in("America/New_York").handIn();
        scene.moveTo(1, "06:59:59");
        assertThat(mails(visit)).isEmpty();
        scene.moveTo(1, "07:00");
        assertThat(mails(visit)).hasSize(1);
    }

    @Test
    void aSessionThatEndsAfterMidnightIsAskedAboutTheMorningAfterThatDaysNight() {
        Instant halfPastMidnight = denver(scene.evening(), 1, "00:30");
        Visit.of(CLINIC, scene.session(), halfPastMidnight).handIn();
        scene.moveTo(1, "12:00");
        assertThat(scene.mails()).isEmpty();
        scene.moveTo(2, "09:00");
        assertThat(scene.mails()).hasSize(1);
    }

    @Test
    void elevenLinksAskWithOneTapAndTellNobodyTheScore() {
        scene.visit().handIn();
        scene.moveTo(1, "09:00");
        List<String> links =
                Jsoup.parse(scene.mails().getFirst().html()).select("a.tap").eachAttr("href");
        assertThat(links)
                .hasSize(11)
                .doesNotHaveDuplicates()
                .allSatisfy(link -> assertThat(link).matches("https://sleep\\.example/f/[\\w-]{22}\\?r=[\\w-]{8}"));
        assertThat(scene.mails().getFirst().text()).contains(links);
    }

    @Test
    void theEmailNamesClientAndTherapistAndTellsNothingOfHealth() {
        scene.visit().checkedIn(3).handIn();
        scene.moveTo(1, "09:00");
        assertThat(scene.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.text()).contains("Ana", "Dana Reyes");
            assertThat(mail.html()).contains("Ana", "Dana Reyes");
            String all = mail.headers() + mail.text() + mail.html();
            assertThat(all).doesNotContainIgnoringCase("hip flexors", "swedish", "massage", "pain", "trouble sleeping");
            assertThat(mail.headers().toString()).doesNotContain("Dana Reyes");
        });
    }

    @Test
    void theSecondWaveAsksAtNineSevenDaysAfter() {
        scene.visit().handIn();
        scene.moveTo(1, "09:00");
        scene.answer(7);
        scene.moveTo(7, "08:59:59");
        assertThat(scene.mails()).hasSize(1);
        scene.moveTo(7, "09:00");
        assertThat(scene.mails()).hasSize(2);
        assertThat(scene.mails().get(1).text()).contains("over the past seven nights");
    }

    @Test
    void remindsOnceADayLaterOfWhatIsUnanswered() {
        scene.visit().handIn();
        scene.moveTo(1, "09:00");
        scene.moveTo(2, "09:00");
        scene.moveTo(3, "09:00");
        assertThat(scene.mails()).hasSize(2);
        assertThat(scene.mails().get(1).subject()).startsWith("A short reminder");
        // The link to "no reminders" stands in the first alone.
        assertThat(Scene.links(scene.mails().getFirst()))
                .containsAll(Scene.links(scene.mails().get(1)));
        scene.awaitKinds("PLANNED", "SENT FIRST_NIGHT", "REMINDED FIRST_NIGHT");
    }

    @Test
    void anAnswerCancelsTheReminder() {
        scene.visit().handIn();
        scene.moveTo(1, "09:00");
        scene.answer(7);
        scene.moveTo(3, "09:00");
        assertThat(scene.mails()).hasSize(1);
    }

    @Test
    void aReminderThatFallsDueInAnOutageIsNotSentInQuietHoursNorAfterClosing() {
        scene.visit().handIn();
        scene.moveTo(1, "09:00");
        scene.moveTo(2, "23:00");
        assertThat(scene.mails()).hasSize(1);
        scene.moveTo(3, "08:00");
        assertThat(scene.mails()).hasSize(2);
        scene.moveTo(7, "09:00");
        scene.moveTo(15, "09:00");
        assertThat(scene.mails()).as("no reminder of the week that closed").hasSize(3);
    }

    @Test
    void whatFellDueInAnOutageIsNotSentInQuietHours() {
        scene.visit().handIn();
        scene.moveTo(1, "23:00");
        assertThat(scene.mails()).isEmpty();
        scene.moveTo(2, "08:00");
        assertThat(scene.mails())
                .singleElement()
                .satisfies(mail -> assertThat(
                                mail.date().atZone(ZoneId.of("America/Denver")).toLocalTime())
                        .isEqualTo(LocalTime.of(8, 0)));
    }

    @Test
    void whatIsPastItsClosingExpiresAndIsNeverSentLate() {
        scene.visit().handIn();
        scene.moveTo(4, "09:00");
        assertThat(scene.mails()).isEmpty();
        scene.awaitKinds("PLANNED", "EXPIRED FIRST_NIGHT closed");
    }

    @Test
    void aWaveThatClosedBeforeTheSessionCameInIsExpired() {
        Visit.of(CLINIC, scene.session(), denver(scene.evening(), -5, "18:30")).handIn();
        scene.awaitKinds("PLANNED", "EXPIRED FIRST_NIGHT closed-before-import");
    }

    @Test
    void withdrawnConsentAndNoShowsNeverKnownAskNothing() {
        scene.visit().as(SessionStatus.NO_SHOW).handIn();
        Visit silent = Visit.of(CLINIC, scene.session() + "-b", scene.evening())
                .consenting(false)
                .handIn();
        scene.moveTo(1, "09:00");
        assertThat(scene.mails()).isEmpty();
        assertThat(mails(silent)).isEmpty();
        assertThat(scene.events()).isEmpty();
        assertThat(SURVEY.database()
                        .sql("select count(*) from survey.client where client_id like ?")
                        .param("client-of-" + scene.session() + "%")
                        .query(Integer.class)
                        .single())
                .as("nothing is kept of those who are not asked")
                .isZero();
    }
}
