package org.sleepfollowup.survey.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.schemas.avro.SessionStatus;
import org.sleepfollowup.survey.clinic.Wave;
import org.sleepfollowup.survey.clinic.WaveSettings;
import org.sleepfollowup.survey.followup.FollowUpId;
import org.sleepfollowup.survey.followup.Invitation;
import org.sleepfollowup.survey.followup.InvitationState;
import org.sleepfollowup.survey.followup.InvitationState.Pending;
import org.sleepfollowup.survey.followup.Invitations;
import org.sleepfollowup.survey.followup.Reasons;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.sleepfollowup.survey.running.Scene;
import org.sleepfollowup.survey.running.Visit;

/** An email was decided upon, and something else happens before it is told what became of it. */
class SettlementIT {
    private static final String CLINIC = "settling";
    private static final RunningSurvey SURVEY = RunningSurvey.get();

    private Scene scene = new Scene(CLINIC, "", Instant.EPOCH);

    @BeforeAll
    static void makeClinic() {
        SURVEY.clinic(CLINIC);
    }

    @BeforeEach
    void planOne() {
        scene = Scene.at(CLINIC);
        scene.visit().handIn();
        SURVEY.settle();
    }

    @Test
    void anEmailThatWentOutWhileItsFollowUpWasWithdrawnIsToldAndTheWithdrawalStands() {
        Invitation onItsWay = firstNight();
        scene.visit().as(SessionStatus.NO_SHOW).handIn();
        scene.awaitKinds("PLANNED", "WITHDRAWN no-show");
        settle(onItsWay, sent(onItsWay));
        scene.awaitKinds("PLANNED", "WITHDRAWN no-show", "SENT FIRST_NIGHT");
        scene.moveTo(2, "09:00");
        scene.moveTo(7, "09:00");
        assertThat(scene.mails()).as("neither a reminder nor another wave").isEmpty();
    }

    @Test
    void anEmailThatWentOutWhileItsFollowUpWasWithdrawnIsCountedAsAsked() {
        Invitation onItsWay = firstNight();
        scene.visit().as(SessionStatus.NO_SHOW).handIn();
        scene.awaitKinds("PLANNED", "WITHDRAWN no-show");
        settle(onItsWay, sent(onItsWay));
        Visit next = scene.again(5, "t-01").handIn();
        scene.moveTo(6, "09:00");
        Scene.awaitKinds(next, "PLANNED", "SUPPRESSED FIRST_NIGHT cap-therapist", "SUPPRESSED ONE_WEEK cap-therapist");
    }

    @Test
    void anEmailThatCameToNothingIsNotCountedAsAsked() {
        scene.moveTo(1, "08:59");
        Invitation onItsWay = firstNight();
        SURVEY.database()
                .sql("update survey.follow_up set asked_at = now() where follow_up_id = ?::uuid")
                .param(scene.followUp())
                .update();
        settle(onItsWay, new InvitationState.Failed(Reasons.REJECTED));
        Visit next = scene.again(1, "t-01").handIn();
        scene.moveTo(2, "09:00");
        Scene.awaitKinds(next, "PLANNED", "SENT FIRST_NIGHT");
    }

    private static void settle(Invitation decidedUpon, InvitationState state) {
        SURVEY.bean(Settlement.class).settle(List.of(new Outcome(decidedUpon, state)));
    }

    private Invitation firstNight() {
        return SURVEY.bean(Invitations.class)
                .of(new FollowUpId(UUID.fromString(scene.followUp())))
                .getFirst();
    }

    private static InvitationState sent(Invitation pending) {
        return ((Pending) pending.state()).sent(SURVEY.clock().instant(), WaveSettings.usual(Wave.FIRST_NIGHT));
    }
}
