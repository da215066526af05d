package org.sleepfollowup.survey.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.schemas.avro.FollowUpEvent;
import org.sleepfollowup.schemas.avro.SessionStatus;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.sleepfollowup.survey.running.Scene;
import org.sleepfollowup.survey.running.Visit;

/** A session turns out to be none, or one without consent; and some of these turn out to be one after all. */
class WithdrawalIT {
    private static final String CLINIC = "withdrawing";
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
}
