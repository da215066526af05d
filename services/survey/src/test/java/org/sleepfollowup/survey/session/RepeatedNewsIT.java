package org.sleepfollowup.survey.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.schemas.avro.SessionStatus;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.sleepfollowup.survey.running.Scene;
import org.sleepfollowup.survey.running.Visit;

/** A session is told of again: with another date, as it was, or too late to count. */
class RepeatedNewsIT {
    private static final String CLINIC = "repeating";
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
