package org.sleepfollowup.survey.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.clinic.Wave;
import org.sleepfollowup.survey.clinic.WaveSettings;
import org.sleepfollowup.survey.followup.InvitationState.Expired;
import org.sleepfollowup.survey.followup.InvitationState.Failed;
import org.sleepfollowup.survey.followup.InvitationState.Pending;
import org.sleepfollowup.survey.followup.InvitationState.Sent;
import org.sleepfollowup.survey.followup.InvitationState.Suppressed;
import org.sleepfollowup.survey.followup.InvitationState.Withdrawn;
import org.sleepfollowup.survey.timing.LocalMoment;

class InvitationTest {
    private static final WaveSettings SETTINGS = WaveSettings.usual(Wave.FIRST_NIGHT);
    private static final WaveSettings DISABLED =
            new WaveSettings(Wave.FIRST_NIGHT, false, SETTINGS.localTime(), 24, 72);
    private static final LocalMoment DUE = new LocalMoment(LocalDateTime.parse("2026-11-21T09:00"), ZoneOffset.UTC);
    private static final LocalMoment LATER = new LocalMoment(LocalDateTime.parse("2026-11-23T09:00"), ZoneOffset.UTC);
    private static final Instant BEFORE = DUE.instant().minus(Duration.ofHours(10));
    private static final Instant CLOSED = DUE.instant().plus(Duration.ofDays(3));

    @Test
    void waitsForItsTime() {
        assertThat(planned(BEFORE).state()).isEqualTo(new Pending(0, DUE.instant()));
        assertThat(planned(CLOSED.minusMillis(1)).state()).isEqualTo(new Pending(0, DUE.instant()));
    }

    @Test
    void isExpiredWhenItClosedBeforeTheSessionCameIn() {
        assertThat(planned(CLOSED).state()).isEqualTo(new Expired(Reasons.CLOSED_BEFORE_IMPORT));
    }

    @Test
    void movesWithItsSessionWhileItIsPending() {
        assertThat(planned(BEFORE).plannedAgain(SETTINGS, LATER, BEFORE))
                .returns(LATER, Invitation::due)
                .returns(new Pending(0, LATER.instant()), Invitation::state);
    }

    @Test
    void keepsItsAttemptsWhenNothingMoved() {
        Invitation retried = planned(BEFORE).in(new Pending(3, DUE.instant().plusSeconds(90)));
        assertThat(retried.plannedAgain(SETTINGS, DUE, BEFORE)).isEqualTo(retried);
    }

    @Test
    void comesBackAfterAWithdrawalByMistake() {
        Invitation withdrawn = planned(BEFORE).in(new Withdrawn(Reasons.NO_SHOW));
        assertThat(withdrawn.plannedAgain(SETTINGS, DUE, BEFORE).state()).isInstanceOf(Pending.class);
        assertThat(withdrawn.plannedAgain(SETTINGS, DUE, CLOSED).state()).isInstanceOf(Expired.class);
    }

    @Test
    void whatIsOutOrUnwantedStaysSo() {
        Sent sent = new Pending(0, DUE.instant()).sent(DUE.instant(), SETTINGS);
        Invitation out = planned(BEFORE).in(sent);
        Invitation unwanted = planned(BEFORE).in(new Suppressed(Reasons.OPTED_OUT));
        assertThat(out.plannedAgain(SETTINGS, LATER, BEFORE)).isEqualTo(out);
        assertThat(unwanted.plannedAgain(SETTINGS, LATER, BEFORE)).isEqualTo(unwanted);
    }

    @Test
    void followsOtherSettingsWhileItIsPending() {
        Invitation pending = planned(BEFORE);
        assertThat(pending.rescheduled(SETTINGS, LATER, BEFORE))
                .returns(LATER, Invitation::due)
                .returns(new Pending(0, LATER.instant()), Invitation::state);
        assertThat(pending.rescheduled(SETTINGS, DUE, BEFORE)).isEqualTo(pending);
        Invitation disabled = pending.rescheduled(DISABLED, DUE, BEFORE);
        assertThat(disabled.state()).isEqualTo(new Suppressed(Reasons.WAVE_DISABLED));
        assertThat(disabled.rescheduled(SETTINGS, DUE, BEFORE).state()).isEqualTo(new Pending(0, DUE.instant()));
        assertThat(disabled.rescheduled(SETTINGS, DUE, CLOSED)).isEqualTo(disabled);
    }

    @Test
    void itsReminderFollowsOtherSettingsAndComesNeitherTwiceNorUnasked() {
        Sent sent = new Pending(0, DUE.instant()).sent(DUE.instant(), SETTINGS);
        WaveSettings sooner = new WaveSettings(Wave.FIRST_NIGHT, true, SETTINGS.localTime(), 12, 72);
        WaveSettings never = new WaveSettings(Wave.FIRST_NIGHT, true, SETTINGS.localTime(), null, 72);
        assertThat(sent.remindedBy(sooner).nextAt()).isEqualTo(DUE.instant().plus(Duration.ofHours(12)));
        assertThat(sent.remindedBy(never).nextAt()).isNull();
        assertThat(sent.answered(BEFORE).remindedBy(sooner).nextAt()).isNull();
        assertThat(sent.reminded(BEFORE).remindedAfterAll(SETTINGS).nextAt()).isNull();
        assertThat(sent.withoutReminder().remindedAfterAll(SETTINGS)).isEqualTo(sent);
    }

    @Test
    void isSentAfterAllWhereWhatKeptItIsOutOfTheWayAndThereIsTime() {
        Invitation failed = planned(BEFORE).in(new Failed(Reasons.REJECTED));
        Invitation unusable = planned(BEFORE).in(new Suppressed(Reasons.UNUSABLE_ADDRESS));
        Invitation unwanted = planned(BEFORE).in(new Suppressed(Reasons.OPTED_OUT));
        assertThat(failed.freedOf(Obstacle.ADDRESS, SETTINGS, DUE, BEFORE)).isEqualTo(planned(failed));
        assertThat(unusable.freedOf(Obstacle.ADDRESS, SETTINGS, DUE, BEFORE)).isEqualTo(planned(unusable));
        assertThat(unusable.freedOf(Obstacle.ADDRESS, SETTINGS, DUE, CLOSED)).isEqualTo(unusable);
        assertThat(unwanted.freedOf(Obstacle.ADDRESS, SETTINGS, DUE, BEFORE)).isEqualTo(unwanted);
    }

    private static Invitation planned(Invitation known) {
        return known.in(new Pending(0, DUE.instant()));
    }

    @Test
    void closesThreeDaysAfterItWasSentAndRemindsAfterOne() {
        Instant sentAt = DUE.instant().plusSeconds(30);
        Sent sent = new Pending(2, DUE.instant()).sent(sentAt, SETTINGS);
        assertThat(sent.nextAt()).isEqualTo(sentAt.plus(Duration.ofDays(1)));
        assertThat(sent.isOpen(sentAt.plus(Duration.ofDays(3)).minusMillis(1))).isTrue();
        assertThat(sent.isOpen(sentAt.plus(Duration.ofDays(3)))).isFalse();
        assertThat(sent.answered(sentAt).nextAt()).isNull();
        assertThat(sent.reminded(sentAt).nextAt()).isNull();
    }

    @Test
    void anAnswerThatWasNoneBringsItsReminderBackUnlessThatIsOverOrOut() {
        Instant sentAt = DUE.instant().plusSeconds(30);
        Sent sent = new Pending(0, DUE.instant()).sent(sentAt, SETTINGS);
        Instant soon = sentAt.plusSeconds(60);
        Instant late = sentAt.plus(Duration.ofDays(1));
        assertThat(sent.answered(soon).unanswered(SETTINGS, soon)).isEqualTo(sent);
        assertThat(sent.answered(late).unanswered(SETTINGS, late).nextAt()).isNull();
        assertThat(sent.reminded(soon).answered(soon).unanswered(SETTINGS, soon).nextAt())
                .isNull();
    }

    private static Invitation planned(Instant now) {
        return Invitation.planned(new FollowUpId(new UUID(0, 1)), SETTINGS, DUE, now);
    }
}
