package org.sleepfollowup.survey.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sleepfollowup.survey.running.RunningSurvey.denver;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.Agenda;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.sleepfollowup.survey.running.Scene;

/** What an instance was at when it died, another takes over. */
class TakenOverIT {
    private static final String CLINIC = "taken-over";
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
    void anEmailThatMayHaveGoneOutBeforeACrashIsTheSameEmailAgain() {
        scene.visit().handIn();
        scene.moveTo(1, "09:00");
        forgetThatItWasSent();
        SURVEY.settle();
        assertThat(scene.mails()).hasSize(2);
        assertThat(scene.mails())
                .extracting(mail -> mail.headers().get("Message-ID"))
                .containsOnly(scene.mails().getFirst().headers().get("Message-ID"));
        assertThat(Scene.links(scene.mails().get(1)))
                .isEqualTo(Scene.links(scene.mails().getFirst()));
    }

    @Test
    void aClaimOfAnInstanceThatDiedRunsOut() {
        scene.visit().handIn();
        SURVEY.settle();
        SURVEY.database()
                .sql("insert into survey.claim"
                        + " select invitation_id, ? from survey.invitation where follow_up_id = ?::uuid")
                .param(denver(scene.evening(), 1, "09:01").atOffset(ZoneOffset.UTC))
                .param(scene.followUp())
                .update();
        SURVEY.clock().moveTo(denver(scene.evening(), 1, "09:00"));
        assertThat(SURVEY.bean(Agenda.class).idle()).isFalse();
        assertThat(SURVEY.bean(Agenda.class).nextDue()).hasValue(denver(scene.evening(), 1, "09:00"));
        SURVEY.clock().moveTo(denver(scene.evening(), 1, "09:01"));
        SURVEY.settle();
        assertThat(scene.mails()).hasSize(1);
    }

    /** As it is when a crash comes between the mail server's thanks and our note of it. */
    private void forgetThatItWasSent() {
        SURVEY.database().sql("""
                        update survey.invitation set state = 'pending', next_at = sent_at, sent_at = null, closes_at = null
                        where follow_up_id = ?::uuid and wave = 'first-night'
                        """).param(scene.followUp()).update();
    }
}
