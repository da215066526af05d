package org.sleepfollowup.survey.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.sleepfollowup.survey.running.Scene;

/** What falls due when, beside the invitations that say so. */
class DueIT {
    private static final RunningSurvey SURVEY = RunningSurvey.get();

    private final Scene scene = Scene.at("falling-due");

    @BeforeEach
    void planned() {
        SURVEY.clinic("falling-due");
        scene.visit().handIn();
        SURVEY.settle();
    }

    @Test
    void itIsWhatTheInvitationsSayFromThePlanToTheEnd() {
        assertThat(due()).hasSize(2);
        assertThat(difference()).isZero();
        scene.moveTo(1, "09:00");
        assertThat(due()).hasSize(2);
        assertThat(difference()).isZero();
        scene.moveTo(30, "09:00");
        assertThat(due()).isEmpty();
        assertThat(difference()).isZero();
    }

    @Test
    void whatIsNeverLookedAtAgainIsNotDueUntilItIs() {
        change("next_at = null");
        assertThat(due()).isEmpty();
        change("next_at = timestamptz '2100-01-01 00:00Z'");
        Instant then = Instant.parse("2100-01-01T00:00:00Z");
        assertThat(due()).containsExactly(then, then);
        assertThat(difference()).isZero();
    }

    @Test
    void itFollowsAnInvitationToAnotherId() {
        change("invitation_id = gen_random_uuid()");
        assertThat(due()).hasSize(2);
        assertThat(difference()).isZero();
    }

    private void change(String what) {
        SURVEY.database()
                .sql("update survey.invitation set " + what + " where follow_up_id = ?::uuid")
                .param(scene.followUp())
                .update();
    }

    private List<Instant> due() {
        return SURVEY.database()
                .sql("""
                        select at from survey.due join survey.invitation using (invitation_id) where follow_up_id = ?::uuid
                        """)
                .param(scene.followUp())
                .query((row, number) -> row.getTimestamp("at").toInstant())
                .list();
    }

    /** How many are due at another time than their invitations say, or have none. */
    private static int difference() {
        return SURVEY.database().sql("""
                        select count(*) from survey.due full join survey.invitation using (invitation_id)
                        where at is distinct from next_at
                        """).query(Integer.class).single();
    }
}
