package org.sleepfollowup.survey.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sleepfollowup.survey.running.Scene.awaitKinds;
import static org.sleepfollowup.survey.running.Scene.mails;

import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.sleepfollowup.survey.running.Scene;
import org.sleepfollowup.survey.running.Visit;

/** A client has another address than was said: before sending, after sending, after the answer, too late. */
class ChangedAddressIT {
    private static final String CLINIC = "readdressing";
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
}
