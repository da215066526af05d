package org.sleepfollowup.survey.followup;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sleepfollowup.survey.clinic.Clinic;
import org.sleepfollowup.survey.clinic.Wave;
import org.sleepfollowup.survey.clinic.WaveSettings;
import org.sleepfollowup.survey.followup.InvitationState.Pending;
import org.sleepfollowup.survey.timing.LocalMoment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves what is not sent yet to the times that hold now. */
@Component
public class Rescheduling {
    private final FollowUps followUps;
    private final Invitations invitations;
    private final Transitions transitions;
    private final FollowUpPublisher publisher;
    private final Clock clock;

    Rescheduling(
            FollowUps followUps,
            Invitations invitations,
            Transitions transitions,
            FollowUpPublisher publisher,
            Clock clock) {
        this.followUps = followUps;
        this.invitations = invitations;
        this.transitions = transitions;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Lays the waves of a follow-up by the settings of its clinic and the zone of its client; nothing is told where nothing
     * changes. A wave that was not asked when the follow-up was planned, and is asked now, is added while it lies ahead.
     *
     * @param followUp locked by the caller
     * @param reason what staff read
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reschedule(FollowUp followUp, Clinic clinic, ZoneId zone, String reason) {
        if (followUp.isWithdrawn() || followUp.isErased()) {
            return;
        }
        Instant now = clock.instant();
        WaveTimes times = WaveTimes.after(followUp.plan().facts().endedAt(), zone);
        boolean consented = followUp.isConsentedTo(clinic);
        List<Invitation> known = invitations.of(followUp.id());
        List<Invitation> added = new ArrayList<>();
        List<Plan.PlannedWave> waves = new ArrayList<>();
        for (Wave wave : Wave.values()) {
            WaveSettings settings = clinic.wave(wave);
            LocalMoment due = times.due(settings);
            Optional<Invitation> before =
                    known.stream().filter(one -> one.wave() == wave).findFirst();
            if (before.isEmpty() && settings.enabled() && now.isBefore(due.instant())) {
                added.add(
                        Invitation.planned(followUp.id(), settings, due, now).consented(consented, settings, due, now));
            }
            if (settings.enabled() && (before.isPresent() || now.isBefore(due.instant()))) {
                waves.add(new Plan.PlannedWave(wave, due.instant()));
            }
            before.ifPresent(one -> move(
                    followUp,
                    one,
                    one.rescheduled(settings, due, now).consented(consented, settings, due, now),
                    reason));
        }
        FollowUp after = followUp.rescheduled(times.night(), followUp.plan().with(waves));
        if (!after.equals(followUp)) {
            followUps.save(after);
        }
        if (!added.isEmpty()) {
            publisher.publish(after, new FollowUpEvent.Planned(after.plan()), now);
            added.forEach(one -> transitions.begin(after, one));
        }
    }

    private void move(FollowUp followUp, Invitation before, Invitation after, String reason) {
        if (after.equals(before)) {
            return;
        }
        transitions.replace(followUp, before, after);
        boolean moved = !after.due().equals(before.due()) || !(before.state() instanceof Pending);
        if (moved && after.state() instanceof Pending) {
            publisher.publish(followUp, new FollowUpEvent.Rescheduled(after.wave(), reason), clock.instant());
        }
    }
}
