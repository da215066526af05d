package org.sleepfollowup.survey.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.sleepfollowup.survey.running.Scene.awaitKinds;
import static org.sleepfollowup.survey.running.Scene.mails;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.schemas.avro.FollowUpEvent;
import org.sleepfollowup.schemas.avro.SessionStatus;
import org.sleepfollowup.schemas.avro.SurveyAnswered;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.sleepfollowup.survey.running.Scene;
import org.sleepfollowup.survey.running.Visit;

/** A session turns out to be other than was said: before sending, after sending, after the answer. */
class CorrectionsIT {
    private static final String CLINIC = "correcting";
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
    void aNoShowBeforeSendingSendsNothing() {
        scene.visit().handIn().as(SessionStatus.NO_SHOW).handIn();
        scene.moveTo(1, "09:00");
        assertThat(scene.mails()).isEmpty();
        scene.awaitKinds("PLANNED", "WITHDRAWN no-show");
    }

    @Test
    void consentThatIsTakenBackBeforeSendingSendsNothing() {
        scene.visit().handIn().consenting(false).handIn();
        scene.moveTo(1, "09:00");
        assertThat(scene.mails()).isEmpty();
        scene.awaitKinds("PLANNED", "WITHDRAWN consent-withdrawn");
    }

    @Test
    void aNoShowAfterSendingStopsTheReminderAndThePageSaysSoKindly() {
        scene.visit().handIn();
        scene.moveTo(1, "09:00");
        scene.visit().as(SessionStatus.NO_SHOW).handIn();
        SURVEY.settle();
        String page = Scene.page(scene.mails().getFirst());
        assertThat(scene.http().get(page))
                .returns(410, response -> response.statusCode())
                .returns(true, response -> response.body().contains("No answer is needed"));
        assertThat(scene.http().post(page, "sleep", "7").statusCode()).isEqualTo(410);
        scene.moveTo(7, "09:00");
        assertThat(scene.mails()).hasSize(1);
        scene.awaitKinds("PLANNED", "SENT FIRST_NIGHT", "WITHDRAWN no-show");
    }

    @Test
    void aCancellationAfterAnAnswerTakesTheFollowUpBack() {
        scene.visit().handIn();
        scene.moveTo(1, "09:00");
        String page = scene.answer(7);
        scene.visit().as(SessionStatus.CANCELLED).handIn();
        scene.awaitKinds("PLANNED", "SENT FIRST_NIGHT", "ANSWERED FIRST_NIGHT", "WITHDRAWN cancelled");
        assertThat(scene.http().get(page).statusCode()).isEqualTo(410);
        scene.moveTo(7, "09:00");
        assertThat(scene.mails()).hasSize(1);
    }

    @Test
    void whatWasTakenBackByMistakeBeforeSendingIsSent() {
        Visit noShow = scene.visit().handIn().as(SessionStatus.NO_SHOW).handIn();
        noShow.as(SessionStatus.COMPLETED).handIn();
        scene.moveTo(1, "09:00");
        assertThat(scene.mails()).hasSize(1);
        scene.awaitKinds("PLANNED", "WITHDRAWN no-show", "PLANNED", "SENT FIRST_NIGHT");
        assertThat(scene.events()).extracting(FollowUpEvent::getSequence).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void whatWasTakenBackByMistakeAfterSendingIsRemindedOf() {
        scene.visit().handIn();
        scene.moveTo(1, "09:00");
        scene.visit()
                .as(SessionStatus.NO_SHOW)
                .handIn()
                .as(SessionStatus.COMPLETED)
                .handIn();
        scene.moveTo(2, "09:00");
        scene.moveTo(7, "09:00");
        assertThat(scene.mails()).hasSize(3);
        scene.awaitKinds(
                "PLANNED", "SENT FIRST_NIGHT", "WITHDRAWN no-show", "PLANNED", "REMINDED FIRST_NIGHT", "SENT ONE_WEEK");
    }

    @Test
    void whatWasTakenBackByMistakeAfterTheAnswerCountsAgainAndIsNotRemindedOf() {
        scene.visit().handIn();
        scene.moveTo(1, "09:00");
        String page = scene.answer(7);
        scene.visit()
                .as(SessionStatus.NO_SHOW)
                .handIn()
                .as(SessionStatus.COMPLETED)
                .handIn();
        SURVEY.settle();
        assertThat(scene.http().get(page).statusCode()).isEqualTo(200);
        scene.moveTo(2, "09:00");
        assertThat(scene.mails()).hasSize(1);
        scene.awaitKinds("PLANNED", "SENT FIRST_NIGHT", "ANSWERED FIRST_NIGHT", "WITHDRAWN no-show", "PLANNED");
    }

    @Test
    void anotherTherapistBeforeSendingTakesTheFollowUpAlong() {
        scene.visit().handIn().with("t-02").handIn();
        scene.moveTo(1, "09:00");
        scene.awaitKinds("PLANNED", "WITHDRAWN therapist-changed", "PLANNED", "SENT FIRST_NIGHT");
        assertThat(scene.events())
                .extracting(FollowUpEvent::getTherapistId)
                .containsExactly("t-01", "t-01", "t-02", "t-02");
    }

    @Test
    void anotherTherapistAfterSendingTakesTheFollowUpAlong() {
        scene.visit().handIn();
        scene.moveTo(1, "09:00");
        scene.visit().with("t-02").handIn();
        scene.moveTo(2, "09:00");
        assertThat(scene.mails()).hasSize(2);
        scene.awaitKinds(
                "PLANNED", "SENT FIRST_NIGHT", "WITHDRAWN therapist-changed", "PLANNED", "REMINDED FIRST_NIGHT");
        assertThat(scene.events().getLast().getTherapistId()).isEqualTo("t-02");
    }

    @Test
    void anotherTherapistAfterTheAnswerTakesTheFollowUpAndItsAnswersAlong() {
        scene.visit().handIn();
        scene.moveTo(1, "09:00");
        scene.answer(7);
        scene.visit().with("t-02").handIn();
        scene.awaitKinds(
                "PLANNED", "SENT FIRST_NIGHT", "ANSWERED FIRST_NIGHT", "WITHDRAWN therapist-changed", "PLANNED");
        assertThat(scene.events())
                .extracting(FollowUpEvent::getTherapistId)
                .containsExactly("t-01", "t-01", "t-01", "t-01", "t-02");
        await().untilAsserted(() -> assertThat(SURVEY.topics().answers(scene.followUp()))
                .extracting(SurveyAnswered::getTherapistId, SurveyAnswered::getRevision)
                .containsExactlyInAnyOrder(tuple("t-01", 1), tuple("t-02", 1)));
    }

    @Test
    void anotherAddressBeforeSendingIsWrittenTo() {
        Visit moved = scene.visit().handIn().to("new-" + scene.visit().email()).handIn();
        scene.moveTo(1, "09:00");
        assertThat(scene.mails()).isEmpty();
        assertThat(mails(moved)).hasSize(1);
        scene.awaitKinds("PLANNED", "CORRECTED address-changed", "SENT FIRST_NIGHT");
    }

    @Test
    void anotherAddressAfterSendingIsRemindedAt() {
        scene.visit().handIn();
        scene.moveTo(1, "09:00");
        Visit moved = scene.visit().to("new-" + scene.visit().email()).handIn();
        scene.moveTo(2, "09:00");
        assertThat(scene.mails()).hasSize(1);
        assertThat(mails(moved)).hasSize(1);
        scene.awaitKinds("PLANNED", "SENT FIRST_NIGHT", "CORRECTED address-changed", "REMINDED FIRST_NIGHT");
    }

    @Test
    void anotherAddressAfterTheAnswerIsAskedAWeekLater() {
        scene.visit().handIn();
        scene.moveTo(1, "09:00");
        scene.answer(7);
        Visit moved = scene.visit().to("new-" + scene.visit().email()).handIn();
        scene.moveTo(7, "09:00");
        assertThat(mails(moved)).hasSize(1);
    }

    @Test
    void aBetterAddressThatALaterSessionTellsServesWhatCouldNotBeSent() {
        Visit unusable = scene.visit().to("not an address").handIn();
        scene.moveTo(1, "09:00");
        awaitKinds(unusable, "PLANNED", "SUPPRESSED FIRST_NIGHT unusable-address");
        Visit later = scene.again(2, "t-02").handIn();
        scene.moveTo(1, "09:01");
        assertThat(mails(later)).hasSize(1);
        scene.awaitKinds(
                "PLANNED", "SUPPRESSED FIRST_NIGHT unusable-address", "CORRECTED address-changed", "SENT FIRST_NIGHT");
    }

    @Test
    void aBetterAddressThatComesAfterClosingSendsNothingLate() {
        scene.visit().to("").handIn();
        scene.moveTo(1, "09:00");
        scene.moveTo(4, "09:00");
        scene.visit().to("").to(scene.visit().email()).handIn();
        scene.moveTo(4, "09:01");
        assertThat(scene.mails()).isEmpty();
        scene.moveTo(7, "09:00");
        scene.awaitKinds("PLANNED", "SUPPRESSED FIRST_NIGHT no-address", "CORRECTED address-changed", "SENT ONE_WEEK");
    }

    @Test
    void anotherClientIsAskedAndTheFirstNoLonger() {
        scene.visit().handIn();
        scene.moveTo(1, "09:00");
        String page = scene.answer(7);
        Visit other = scene.visit()
                .ofClient("other-" + scene.session())
                .to("other-" + scene.visit().email())
                .handIn();
        scene.moveTo(1, "09:01");
        assertThat(mails(other)).hasSize(1);
        assertThat(scene.http().get(page).statusCode()).isEqualTo(410);
        scene.awaitKinds(
                "PLANNED",
                "SENT FIRST_NIGHT",
                "ANSWERED FIRST_NIGHT",
                "WITHDRAWN client-changed",
                "PLANNED",
                "SENT FIRST_NIGHT");
        assertThat(scene.events().getLast().getFollowUpId()).isNotEqualTo(scene.followUp());
        scene.moveTo(7, "09:00");
        assertThat(scene.mails()).hasSize(1);
    }

    @Test
    void aCorrectedDateMovesWhatIsNotSentYet() {
        scene.visit().handIn();
        scene.awaitKinds("PLANNED");
        Visit.of(CLINIC, scene.session(), scene.evening().plus(Duration.ofDays(1)))
                .handIn();
        scene.moveTo(1, "09:00");
        assertThat(scene.mails()).isEmpty();
        scene.moveTo(2, "09:00");
        assertThat(scene.mails()).hasSize(1);
        scene.awaitKinds("PLANNED", "PLANNED", "SENT FIRST_NIGHT");
    }

    @Test
    void markedCompletedTwiceItAsksOnce() {
        scene.visit().handIn().as(SessionStatus.COMPLETED).handIn();
        scene.moveTo(1, "09:00");
        assertThat(scene.mails()).hasSize(1);
        scene.awaitKinds("PLANNED", "SENT FIRST_NIGHT");
    }

    @Test
    void olderNewsThatComesLateChangesNothing() {
        Visit older = scene.visit();
        older.as(SessionStatus.NO_SHOW).handIn();
        SURVEY.settle();
        older.handIn();
        scene.moveTo(1, "09:00");
        assertThat(scene.mails()).isEmpty();
        assertThat(SURVEY.database()
                        .sql("select count(*) from survey.follow_up where session_id = ?")
                        .param(scene.session())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
