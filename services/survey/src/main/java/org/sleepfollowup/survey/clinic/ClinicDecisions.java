package org.sleepfollowup.survey.clinic;

import java.time.Clock;
import java.util.Optional;
import org.sleepfollowup.schemas.ApiKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a clinic decided, and tells the other services. */
@Component
class ClinicDecisions {
    /** What came of it. */
    sealed interface Taken {}

    /** The clinic is new. */
    record Created(Clinic clinic, ApiKey key) implements Taken {}

    /** It was there already. */
    record Changed(Clinic clinic) implements Taken {}

    private final Clinics clinics;
    private final SettingsChanges settingsChanges;
    private final ClinicPublisher publisher;
    private final Clock clock;

    ClinicDecisions(Clinics clinics, SettingsChanges settingsChanges, ClinicPublisher publisher, Clock clock) {
        this.clinics = clinics;
        this.settingsChanges = settingsChanges;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Creates the clinic, or changes it where it is there.
     *
     * @throws org.sleepfollowup.survey.problem.InvalidRequestException when the settings cannot be taken
     */
    @Transactional
    public Taken take(ClinicId id, ClinicDraft draft) {
        Optional<Clinic> before = clinics.lock(id);
        if (before.isEmpty()) {
            ApiKey key = ApiKey.generate();
            Clinic created = draft.created(key.hash(), clock.instant());
            if (clinics.add(created)) {
                publisher.publish(created);
                return new Created(created, key);
            }
            // Another caller made it in this very moment; what was sent is laid over theirs.
            before = clinics.lock(id);
        }
        Clinic changed = draft.changed(before.orElseThrow(), clock.instant());
        clinics.save(changed);
        if (!changed.schedulesLike(before.orElseThrow())) {
            settingsChanges.announce(id);
        }
        publisher.publish(changed);
        return new Changed(changed);
    }
}
