package org.sleepfollowup.survey.rescheduling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sleepfollowup.survey.client.Clients;
import org.sleepfollowup.survey.clinic.Clinic;
import org.sleepfollowup.survey.clinic.Clinics;
import org.sleepfollowup.survey.clinic.SettingsChanges;
import org.sleepfollowup.survey.followup.FollowUp;
import org.sleepfollowup.survey.followup.FollowUpId;
import org.sleepfollowup.survey.followup.FollowUps;
import org.sleepfollowup.survey.followup.Reasons;
import org.sleepfollowup.survey.followup.Rescheduling;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the follow-ups of a clinic whose settings changed, a page in a transaction, and takes note of how far it came: a
 * crash costs one page, and settings that change in between begin again from the first.
 */
@Component
class SettingsFollower {
    /** A wave closes sixty days after it is due at the latest, and is due a week after the session at the latest. */
    private static final int NOTHING_PENDING_AFTER_DAYS = 70;

    private final SettingsChanges changes;
    private final Clinics clinics;
    private final Clients clients;
    private final FollowUps followUps;
    private final Rescheduling rescheduling;
    private final ReschedulingSettings settings;
    private final Clock clock;

    SettingsFollower(
            SettingsChanges changes,
            Clinics clinics,
            Clients clients,
            FollowUps followUps,
            Rescheduling rescheduling,
            ReschedulingSettings settings,
            Clock clock) {
        this.changes = changes;
        this.clinics = clinics;
        this.clients = clients;
        this.followUps = followUps;
        this.rescheduling = rescheduling;
        this.settings = settings;
        this.clock = clock;
    }

    /** Moves a page; says whether there may be more to do. */
    @Transactional
    public boolean page() {
        Optional<SettingsChanges.Change> change = changes.lockOne();
        change.ifPresent(this::page);
        return change.isPresent();
    }

    private void page(SettingsChanges.Change change) {
        Clinic clinic = clinics.find(change.clinic()).orElseThrow();
        LocalDate since = clock.instant().atZone(clinic.zone()).toLocalDate().minusDays(NOTHING_PENDING_AFTER_DAYS);
        FollowUpId last = change.doneUpTo() == null ? null : new FollowUpId(change.doneUpTo());
        List<FollowUp> page = followUps.lockPage(clinic.id(), since, last, settings.pageSize());
        for (FollowUp followUp : page) {
            rescheduling.reschedule(
                    followUp, clinic, clients.get(followUp.plan().client()).zoneAt(clinic), Reasons.SETTINGS_CHANGED);
        }
        if (page.size() < settings.pageSize()) {
            changes.complete(clinic.id());
        } else {
            changes.advance(clinic.id(), page.getLast().id().value());
        }
    }
}
