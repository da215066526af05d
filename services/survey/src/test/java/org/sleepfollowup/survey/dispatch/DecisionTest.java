package org.sleepfollowup.survey.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.client.Client;
import org.sleepfollowup.survey.client.ClientRef;
import org.sleepfollowup.survey.client.Contact;
import org.sleepfollowup.survey.clinic.Clinic;
import org.sleepfollowup.survey.clinic.ClinicId;
import org.sleepfollowup.survey.clinic.Wave;
import org.sleepfollowup.survey.clinic.WaveSettings;
import org.sleepfollowup.survey.followup.FollowUp;
import org.sleepfollowup.survey.followup.FollowUpId;
import org.sleepfollowup.survey.followup.Invitation;
import org.sleepfollowup.survey.followup.InvitationId;
import org.sleepfollowup.survey.followup.InvitationState;
import org.sleepfollowup.survey.followup.InvitationState.Expired;
import org.sleepfollowup.survey.followup.InvitationState.Pending;
import org.sleepfollowup.survey.followup.InvitationState.Sent;
import org.sleepfollowup.survey.followup.InvitationState.Suppressed;
import org.sleepfollowup.survey.followup.Plan;
import org.sleepfollowup.survey.followup.Reasons;
import org.sleepfollowup.survey.followup.SessionFacts;
import org.sleepfollowup.survey.followup.SessionId;
import org.sleepfollowup.survey.followup.TherapistId;
import org.sleepfollowup.survey.suppression.SuppressionKind;
import org.sleepfollowup.survey.timing.LocalMoment;
import org.sleepfollowup.survey.timing.QuietHours;

/** What is decided at the moment of sending, whatever was planned. */
class DecisionTest {
    private static final ZoneId DENVER = ZoneId.of("America/Denver");
    private static final LocalMoment DUE = new LocalMoment(LocalDateTime.parse("2026-11-21T09:00"), DENVER);
    private static final Instant NINE = DUE.instant();
    private static final Pending PENDING = new Pending(0, NINE);
    private static final WaveSettings SETTINGS = WaveSettings.usual(Wave.FIRST_NIGHT);

    @Test
    void sendsAtItsTime() {
        assertThat(Decision.on(aCase(PENDING), NINE))
                .isEqualTo(new Decision.Invite(PENDING, NINE.plus(Duration.ofDays(3))));
    }

    @Test
    void waitsWhereTheZonesRulesMovedItsTime() {
        Instant early = NINE.minus(Duration.ofHours(1));
        assertThat(Decision.on(aCase(new Pending(0, early)), early))
                .isEqualTo(new Decision.Settle(new Pending(0, NINE)));
    }

    @Test
    void waitsForTheMorningInQuietHours() {
        Instant night = NINE.plus(Duration.ofHours(12));
        assertThat(Decision.on(aCase(PENDING), night))
                .isEqualTo(new Decision.Settle(new Pending(0, NINE.plus(Duration.ofHours(23)))));
    }

    @Test
    void isNeverSentLate() {
        assertThat(Decision.on(aCase(PENDING), NINE.plus(Duration.ofDays(3))))
                .isEqualTo(new Decision.Settle(new Expired(Reasons.CLOSED)));
    }

    @Test
    void isNotSentToWhoOptedOutOrHasNoAddress() {
        assertThat(Decision.on(aCase(PENDING, aClient("ana@clients.example", true), SETTINGS, null), NINE))
                .isEqualTo(new Decision.Settle(new Suppressed(Reasons.OPTED_OUT)));
        assertThat(Decision.on(aCase(PENDING, aClient(" ", false), SETTINGS, null), NINE))
                .isEqualTo(new Decision.Settle(new Suppressed(Reasons.NO_ADDRESS)));
    }

    @Test
    void isSentByTheSettingsOfTheMomentNotByThoseOfThePlan() {
        WaveSettings atEleven = new WaveSettings(Wave.FIRST_NIGHT, true, LocalTime.of(11, 0), 24, 72);
        Client ana = aClient("ana@clients.example", false);
        Instant eleven = NINE.plus(Duration.ofHours(2));
        assertThat(Decision.on(aCase(PENDING, ana, atEleven, null), NINE))
                .isEqualTo(new Decision.Settle(new Pending(0, eleven)));
        assertThat(Decision.on(aCase(PENDING, ana, atEleven, null), eleven))
                .isEqualTo(new Decision.Invite(PENDING, eleven.plus(Duration.ofDays(3))));
    }

    @Test
    void isNotSentToWhoIsAskedOftenEnough() {
        assertThat(Decision.on(aCase(PENDING).refused(Reasons.CAP_TOTAL), NINE))
                .isEqualTo(new Decision.Settle(new Suppressed(Reasons.CAP_TOTAL)));
    }

    @Test
    void aReminderThatFallsInQuietHoursWaitsForTheMorningAndIsNeverSentAfterClosing() {
        Instant evening = NINE.plus(Duration.ofHours(11));
        WaveSettings brief = new WaveSettings(Wave.FIRST_NIGHT, true, LocalTime.of(9, 0), 11, 20);
        Client ana = aClient("ana@clients.example", false);
        Sent sent = PENDING.sent(NINE, brief);
        Instant morning = NINE.plus(Duration.ofHours(23));
        assertThat(Decision.on(aCase(sent, ana, brief, null), evening))
                .isEqualTo(new Decision.Settle(sent.waitingUntil(morning)));
        assertThat(Decision.on(aCase(sent.waitingUntil(morning), ana, brief, null), morning))
                .isEqualTo(new Decision.Settle(sent.withoutReminder()));
    }

    @Test
    void whatWaitsInQuietHoursIsLookedAtWhenItsWaveClosesBeforeTheMorning() {
        WaveSettings brief = new WaveSettings(Wave.FIRST_NIGHT, true, LocalTime.of(9, 0), null, 12);
        Client ana = aClient("ana@clients.example", false);
        Instant closing = NINE.plus(Duration.ofHours(12));
        assertThat(Decision.on(aCase(PENDING, ana, brief, null), closing.minusSeconds(1)))
                .isEqualTo(new Decision.Settle(PENDING.waitingUntil(closing)));
        assertThat(Decision.on(aCase(PENDING, ana, brief, null), closing))
                .isEqualTo(new Decision.Settle(new Expired(Reasons.CLOSED)));
    }

    @Test
    void isNotSentWhenTheClinicNoLongerAsksSo() {
        WaveSettings disabled = new WaveSettings(Wave.FIRST_NIGHT, false, LocalTime.of(9, 0), 24, 72);
        assertThat(Decision.on(aCase(PENDING, aClient("ana@clients.example", false), disabled, null), NINE))
                .isEqualTo(new Decision.Settle(new Suppressed(Reasons.WAVE_DISABLED)));
    }

    @Test
    void consentThatWasNotStatedIsDecidedByTheClinicAtTheMomentOfSending() {
        assertThat(Decision.on(withoutWordOfConsent(PENDING, true), NINE)).isInstanceOf(Decision.Invite.class);
        assertThat(Decision.on(withoutWordOfConsent(PENDING, false), NINE))
                .isEqualTo(new Decision.Settle(new Suppressed(Reasons.CONSENT_WITHDRAWN)));
        Sent sent = PENDING.sent(NINE, SETTINGS);
        Instant dayAfter = NINE.plus(Duration.ofDays(1));
        assertThat(Decision.on(withoutWordOfConsent(sent, true), dayAfter)).isEqualTo(new Decision.Remind(sent));
        assertThat(Decision.on(withoutWordOfConsent(sent, false), dayAfter))
                .isEqualTo(new Decision.Settle(sent.withoutReminder()));
    }

    @Test
    void aWaveThatTheClinicNoLongerAsksIsNotRemindedOf() {
        WaveSettings disabled = new WaveSettings(Wave.FIRST_NIGHT, false, LocalTime.of(9, 0), 24, 72);
        Sent sent = PENDING.sent(NINE, SETTINGS);
        Case due = aCase(sent, aClient("ana@clients.example", false), disabled, null);
        assertThat(Decision.on(due, NINE.plus(Duration.ofDays(1))))
                .isEqualTo(new Decision.Settle(sent.withoutReminder()));
    }

    @Test
    void remindsADayAfterItWasSentAndOnlyOnce() {
        Sent sent = PENDING.sent(NINE, SETTINGS);
        Instant dayAfter = NINE.plus(Duration.ofDays(1));
        assertThat(Decision.on(aCase(sent), dayAfter)).isEqualTo(new Decision.Remind(sent));
        assertThat(Decision.on(aCase(sent.reminded(dayAfter)), dayAfter))
                .isEqualTo(new Decision.Settle(sent.reminded(dayAfter)));
        assertThat(Decision.on(aCase(sent.answered(NINE)), dayAfter))
                .isEqualTo(new Decision.Settle(sent.answered(NINE)));
    }

    @Test
    void remindsNobodyOfWhatIsClosedWithdrawnUnwantedOrNoLongerReminded() {
        Sent sent = PENDING.sent(NINE, SETTINGS);
        Instant dayAfter = NINE.plus(Duration.ofDays(1));
        Decision nothing = new Decision.Settle(sent.withoutReminder());
        WaveSettings silent = new WaveSettings(Wave.FIRST_NIGHT, true, LocalTime.of(9, 0), null, 72);
        Client ana = aClient("ana@clients.example", false);
        assertThat(Decision.on(aCase(sent), NINE.plus(Duration.ofDays(3)))).isEqualTo(nothing);
        assertThat(Decision.on(aCase(sent, ana, SETTINGS, Reasons.NO_SHOW), dayAfter))
                .isEqualTo(nothing);
        assertThat(Decision.on(aCase(sent, aClient("ana@clients.example", true), SETTINGS, null), dayAfter))
                .isEqualTo(nothing);
        assertThat(Decision.on(aCase(sent, ana, silent, null), dayAfter)).isEqualTo(nothing);
    }

    private static Case aCase(InvitationState state) {
        return aCase(state, aClient("ana@clients.example", false), SETTINGS, null);
    }

    private static Case withoutWordOfConsent(InvitationState state, boolean asked) {
        return aCase(state, aClient("ana@clients.example", false), aClinic(SETTINGS, asked), null, true);
    }

    private static Case aCase(InvitationState state, Client client, WaveSettings settings, @Nullable String withdrawn) {
        return aCase(state, client, aClinic(settings, true), withdrawn, false);
    }

    private static Case aCase(
            InvitationState state, Client client, Clinic clinic, @Nullable String withdrawn, boolean consentUnstated) {
        FollowUpId id = new FollowUpId(new UUID(0, 1));
        Plan plan = new Plan(
                client.ref(),
                null,
                LocalDate.parse("2026-11-20"),
                new SessionFacts(null, NINE, null, List.of(), null, null, null, List.of()),
                null,
                List.of());
        return new Case(
                new Invitation(new InvitationId(new UUID(0, 2)), id, Wave.FIRST_NIGHT, DUE, state),
                new FollowUp(
                        id,
                        new ClinicId("demo"),
                        new SessionId("A-1"),
                        new TherapistId("t-01"),
                        plan.sessionDate(),
                        plan,
                        withdrawn,
                        consentUnstated),
                client,
                clinic,
                client.optedOut() ? Optional.of(SuppressionKind.OPT_OUT) : Optional.empty());
    }

    private static Client aClient(String email, boolean optedOut) {
        return new Client(new ClientRef(new UUID(0, 3)), new Contact("c-1", email, "Ana", null, null), optedOut, false);
    }

    private static Clinic aClinic(WaveSettings settings, boolean askWithoutConsent) {
        return new Clinic(
                new ClinicId("demo"),
                "Quiet Hands",
                DENVER,
                "en",
                "Quiet Hands",
                "hello@quiet-hands.example",
                null,
                askWithoutConsent,
                6,
                Map.of(settings.wave(), settings),
                new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0)),
                Clinic.Limits.USUAL,
                List.of(),
                NINE);
    }
}
