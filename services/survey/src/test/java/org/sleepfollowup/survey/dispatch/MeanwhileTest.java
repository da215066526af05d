package org.sleepfollowup.survey.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.clinic.Wave;
import org.sleepfollowup.survey.clinic.WaveSettings;
import org.sleepfollowup.survey.followup.InvitationState;
import org.sleepfollowup.survey.followup.InvitationState.Pending;
import org.sleepfollowup.survey.followup.InvitationState.Sent;
import org.sleepfollowup.survey.followup.InvitationState.Suppressed;
import org.sleepfollowup.survey.followup.InvitationState.Withdrawn;
import org.sleepfollowup.survey.followup.Reasons;

/** What happens to an invitation while its email is on its way. */
class MeanwhileTest {
    private static final Instant NINE = Instant.parse("2026-11-21T16:00:00Z");
    private static final Pending DUE = new Pending(0, NINE);
    private static final Sent SENT = DUE.sent(NINE, WaveSettings.usual(Wave.FIRST_NIGHT));

    @Test
    void nothing() {
        assertThat(Meanwhile.reconcile(DUE, SENT, DUE)).isEqualTo(SENT);
    }

    @Test
    void aWithdrawalOrAnOptOutStandsAndTheEmailWasSentAllTheSame() {
        assertThat(Meanwhile.reconcile(DUE, SENT, new Withdrawn(Reasons.NO_SHOW)))
                .isEqualTo(SENT.withoutReminder());
        assertThat(Meanwhile.reconcile(DUE, SENT, new Suppressed(Reasons.OPTED_OUT)))
                .isEqualTo(SENT.withoutReminder());
    }

    @Test
    void whatCouldNotBeSentLeavesTheOtherChangeAsItIs() {
        InvitationState withdrawn = new Withdrawn(Reasons.NO_SHOW);
        assertThat(Meanwhile.reconcile(DUE, DUE.retriedAt(NINE.plusSeconds(30)), withdrawn))
                .isEqualTo(withdrawn);
    }

    @Test
    void anInvitationThatWasMovedIsSentAllTheSame() {
        assertThat(Meanwhile.reconcile(DUE, SENT, DUE.waitingUntil(NINE.plusSeconds(7200))))
                .isEqualTo(SENT);
    }

    @Test
    void anAnswerStandsAndTheReminderWentOutAllTheSame() {
        Instant dayAfter = NINE.plusSeconds(86400);
        Sent answered = SENT.answered(dayAfter);
        assertThat(Meanwhile.reconcile(DUE, SENT, answered)).isEqualTo(answered);
        assertThat(Meanwhile.reconcile(SENT, SENT.reminded(dayAfter), answered)).isEqualTo(answered.reminded(dayAfter));
        assertThat(Meanwhile.reconcile(SENT, SENT.withoutReminder(), answered)).isEqualTo(answered);
    }
}
