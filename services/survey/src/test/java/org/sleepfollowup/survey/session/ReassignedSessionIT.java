package org.sleepfollowup.survey.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.sleepfollowup.survey.running.Scene.mails;

import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.schemas.avro.FollowUpEvent;
import org.sleepfollowup.schemas.avro.SurveyAnswered;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.sleepfollowup.survey.running.Scene;
import org.sleepfollowup.survey.running.Visit;

/** A session turns out to be that of another therapist or client: before sending, after sending, after the answer. */
class ReassignedSessionIT {
    private static final String CLINIC = "reassigning";
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
}
