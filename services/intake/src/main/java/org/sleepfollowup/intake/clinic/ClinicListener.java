package org.sleepfollowup.intake.clinic;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.schemas.avro.ClinicSettings;
import org.sleepfollowup.schemas.listening.TopicListener;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Follows topic {@code clinic}. */
@Configuration(proxyBeanMethods = false)
class ClinicListener {
    private final Clinics clinics;

    ClinicListener(Clinics clinics) {
        this.clinics = clinics;
    }

    @Bean
    ConcurrentMessageListenerContainer<String, ClinicSettings> intakeClinicListener(KafkaProperties kafka) {
        return TopicListener.container(
                Topics.CLINIC,
                "intake-clinic",
                kafka.buildConsumerProperties(),
                kafka.buildProducerProperties(),
                this::take);
    }

    private void take(ConsumerRecord<String, ClinicSettings> news) {
        ClinicSettings settings = news.value();
        if (settings == null) {
            clinics.remove(new ClinicId(news.key()));
            return;
        }
        Clinic clinic = new Clinic(
                new ClinicId(settings.getClinicId()), zone(settings.getTimeZone()), settings.getAskWithoutConsent());
        clinics.save(clinic, settings.getApiKeyHashes(), settings.getUpdatedAt());
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            // Trying again does not mend it: the listener sends such a record to the dead letters.
            throw new IllegalArgumentException("The clinic's time zone is none of the IANA database.", e);
        }
    }
}
