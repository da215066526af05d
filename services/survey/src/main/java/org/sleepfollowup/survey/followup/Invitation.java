package org.sleepfollowup.survey.followup;

import java.time.Instant;
import java.util.UUID;
import org.sleepfollowup.survey.clinic.Wave;
import org.sleepfollowup.survey.clinic.WaveSettings;
import org.sleepfollowup.survey.timing.LocalMoment;

/** One email of one wave of a follow-up. */
public record Invitation(InvitationId id, FollowUpId followUp, Wave wave, LocalMoment due, InvitationState state) {

    /** A new one; expired at once when its time has passed already. */
    static Invitation planned(FollowUpId followUp, WaveSettings wave, LocalMoment due, Instant now) {
        InvitationState state = begin(wave, due, now);
        return new Invitation(new InvitationId(UUID.randomUUID()), followUp, wave.wave(), due, state);
    }

    /** The same in another state. */
    public Invitation in(InvitationState other) {
        return new Invitation(id, followUp, wave, due, other);
    }

    /** The same after its follow-up was planned again: what is not out yet begins anew, what is out stays. */
    Invitation plannedAgain(WaveSettings settings, LocalMoment newDue, Instant now) {
        return switch (state) {
            case InvitationState.Pending pending when newDue.equals(due) -> this;
            case InvitationState.Pending pending -> begunAgain(settings, newDue, now);
            case InvitationState.Withdrawn withdrawn -> begunAgain(settings, newDue, now);
            case InvitationState.Expired expired -> begunAgainInTime(settings, newDue, now);
            case InvitationState.Suppressed suppressed ->
                freedOf(Obstacle.SETTINGS, settings, newDue, now).freedOf(Obstacle.CONSENT, settings, newDue, now);
            case InvitationState.Sent sent -> this;
            case InvitationState.Failed failed -> this;
        };
    }

    /** The same after its follow-up was taken back by mistake: there is a reminder again. */
    Invitation remindedAfterAll(WaveSettings settings) {
        return state instanceof InvitationState.Sent sent ? in(sent.remindedAfterAll(settings)) : this;
    }

    /** The same by other settings, or in another zone: what is not out yet moves, the reminder of what is out too. */
    Invitation rescheduled(WaveSettings settings, LocalMoment newDue, Instant now) {
        return switch (state) {
            case InvitationState.Pending pending
            when !settings.enabled() -> in(new InvitationState.Suppressed(Reasons.WAVE_DISABLED));
            case InvitationState.Pending pending
            when !newDue.equals(due) ->
                new Invitation(id, followUp, wave, newDue, pending.waitingUntil(newDue.instant()));
            case InvitationState.Pending pending
            when pending.attempts() == 0 -> in(pending.waitingUntil(newDue.instant()));
            case InvitationState.Pending pending -> this;
            case InvitationState.Sent sent -> in(sent.remindedBy(settings));
            case InvitationState.Suppressed suppressed ->
                settings.enabled() ? freedOf(Obstacle.SETTINGS, settings, newDue, now) : this;
            case InvitationState.Expired expired -> this;
            case InvitationState.Withdrawn withdrawn -> this;
            case InvitationState.Failed failed -> this;
        };
    }

    /** The same by what the clinic decides now of clients who said nothing of consent. */
    Invitation consented(boolean given, WaveSettings settings, LocalMoment newDue, Instant now) {
        if (given && settings.enabled()) {
            return freedOf(Obstacle.CONSENT, settings, newDue, now);
        }
        return !given && state instanceof InvitationState.Pending
                ? in(new InvitationState.Suppressed(Reasons.CONSENT_WITHDRAWN))
                : this;
    }

    /** The same after that obstacle went out of the way: to be sent, if that kept it and there is still time. */
    Invitation freedOf(Obstacle obstacle, WaveSettings settings, LocalMoment newDue, Instant now) {
        return obstacle.explains(state) ? begunAgainInTime(settings, newDue, now) : this;
    }

    private Invitation begunAgainInTime(WaveSettings settings, LocalMoment newDue, Instant now) {
        Invitation again = begunAgain(settings, newDue, now);
        return again.state() instanceof InvitationState.Expired ? this : again;
    }

    private Invitation begunAgain(WaveSettings settings, LocalMoment newDue, Instant now) {
        return new Invitation(id, followUp, wave, newDue, begin(settings, newDue, now));
    }

    private static InvitationState begin(WaveSettings wave, LocalMoment due, Instant now) {
        Instant at = due.instant();
        return now.isBefore(at.plus(wave.closesAfter()))
                ? new InvitationState.Pending(0, at)
                : new InvitationState.Expired(Reasons.CLOSED_BEFORE_IMPORT);
    }
}
