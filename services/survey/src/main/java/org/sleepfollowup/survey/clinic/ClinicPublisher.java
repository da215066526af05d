package org.sleepfollowup.survey.clinic;

import java.util.List;
import java.util.UUID;
import org.sleepfollowup.schemas.CloudEvent;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.schemas.avro.ClinicSettings;
import org.sleepfollowup.survey.outbox.Outbox;
import org.springframework.stereotype.Component;

/** Tells the other services of clinics. */
@Component
class ClinicPublisher {
    private final Outbox outbox;

    ClinicPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(Clinic clinic) {
        outbox.add(
                Topics.CLINIC,
                clinic.id().value(),
                avro(clinic),
                new CloudEvent(UUID.randomUUID().toString(), "clinic", "survey", clinic.updatedAt()));
    }

    private static ClinicSettings avro(Clinic clinic) {
        return new ClinicSettings(
                clinic.id().value(),
                clinic.name(),
                clinic.zone().getId(),
                clinic.locale(),
                clinic.senderName(),
                clinic.senderAddress(),
                clinic.replyTo(),
                clinic.askWithoutConsent(),
                clinic.minimumClients(),
                List.of(Wave.values()).stream()
                        .map(clinic::wave)
                        .map(ClinicPublisher::avro)
                        .toList(),
                clinic.quiet().from().toString(),
                clinic.quiet().to().toString(),
                clinic.limits().therapistOnceInDays(),
                clinic.limits().asksAtMost(),
                clinic.limits().asksAtMostInDays(),
                clinic.limits().restAfterSilent(),
                clinic.limits().restDays(),
                clinic.apiKeyHashes(),
                clinic.updatedAt());
    }

    private static org.sleepfollowup.schemas.avro.WaveSettings avro(WaveSettings wave) {
        return new org.sleepfollowup.schemas.avro.WaveSettings(
                switch (wave.wave()) {
                    case FIRST_NIGHT -> org.sleepfollowup.schemas.avro.Wave.FIRST_NIGHT;
                    case ONE_WEEK -> org.sleepfollowup.schemas.avro.Wave.ONE_WEEK;
                },
                wave.enabled(),
                wave.localTime().toString(),
                wave.reminderAfterHours(),
                wave.closesAfterHours());
    }
}
