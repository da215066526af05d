package org.sleepfollowup.intake;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.sleepfollowup.schemas.ApiKey;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.schemas.avro.ClinicSettings;
import org.sleepfollowup.schemas.sealing.ContactKeys;
import org.sleepfollowup.schemas.sealing.ContactOpener;
import org.sleepfollowup.testing.Infrastructure;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The running service on real Kafka and PostgreSQL, and a clinic of its own for each test. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=intake", "sleepfollowup.intake.import.batch-rows=7"})
@Import(FixedClock.class)
abstract class IntakeTest {
    private static final ContactKeys KEYS = ContactKeys.generate();
    static final ContactOpener OPENER = new ContactOpener(KEYS);

    @LocalServerPort
    int port;

    String clinic = "";
    Sender sender = new Sender(0, ApiKey.generate());

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        Infrastructure.register(registry);
        registry.add("sleepfollowup.intake.contact-key", KEYS::publicJson);
    }

    @BeforeEach
    void aClinic() throws Exception {
        clinic = "clinic-" + UUID.randomUUID();
        sender = new Sender(port, ApiKey.generate());
        publish(clinic, sender.key(), true);
    }

    /** Tells the service of a clinic and waits until it knows. */
    void publish(String clinicId, ApiKey key, boolean asksWithoutConsent) throws Exception {
        ClinicSettings settings = ClinicSettings.newBuilder()
                .setClinicId(clinicId)
                .setName("A clinic")
                .setTimeZone("America/Denver")
                .setSenderName("A clinic")
                .setSenderAddress("clinic@clinics.example")
                .setAskWithoutConsent(asksWithoutConsent)
                .setWaves(List.of())
                .setApiKeyHashes(List.of(key.hash()))
                .setUpdatedAt(FixedClock.NOW)
                .build();
        try (KafkaProducer<String, ClinicSettings> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Infrastructure.get().bootstrapServers()),
                Topics.CLINIC.key().serializer(),
                Topics.CLINIC.value().serializer())) {
            producer.send(new ProducerRecord<>(Topics.CLINIC.name(), clinicId, settings))
                    .get();
        }
        await().until(() -> new Sender(port, key).post("").status() != 401);
    }
}
