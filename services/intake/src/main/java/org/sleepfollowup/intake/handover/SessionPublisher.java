package org.sleepfollowup.intake.handover;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.sleepfollowup.intake.clinic.ClinicId;
import org.sleepfollowup.intake.session.Session;
import org.sleepfollowup.schemas.CloudEvent;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.schemas.avro.SessionCompleted;
import org.sleepfollowup.schemas.sealing.ContactSealer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/** Writes to topic {@code session-completed}. */
@Component
class SessionPublisher implements DisposableBean {
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Producer<TherapistKey, SessionCompleted> producer;
    private final KafkaClientMetrics metrics;
    private final ContactSealer sealer;

    SessionPublisher(KafkaProperties kafka, HandoverProperties waits, ContactSealer sealer, MeterRegistry meters) {
        this.producer = new KafkaProducer<>(
                config(kafka, waits),
                Topics.SESSION_COMPLETED.key().serializer(),
                Topics.SESSION_COMPLETED.value().serializer());
        this.metrics = new KafkaClientMetrics(producer);
        this.metrics.bindTo(meters);
        this.sealer = sealer;
    }

    /** Sends on; the answer is done once the broker and its replicas have the session, or have not in time. */
    Future<RecordMetadata> publish(ClinicId clinic, Session session, Instant receivedAt) {
        String id = session.id().value();
        byte[] sealed = sealer.seal(SessionAvro.contact(session), clinic.value(), id);
        CloudEvent event = new CloudEvent(
                clinic + "/" + id + "/" + receivedAt.toEpochMilli(), "session-completed", "intake", receivedAt);
        return producer.send(new ProducerRecord<>(
                Topics.SESSION_COMPLETED.name(),
                null,
                new TherapistKey(clinic.value(), session.therapist().id()),
                SessionAvro.completed(clinic, session, sealed, receivedAt),
                event.headers()));
    }

    @Override
    public void destroy() {
        metrics.close();
        producer.close(FAREWELL);
    }

    private static Map<String, Object> config(KafkaProperties kafka, HandoverProperties waits) {
        Map<String, Object> config = new HashMap<>(kafka.buildProducerProperties());
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, waits.maxBlock().toMillis());
        config.put(
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                Math.toIntExact(waits.requestTimeout().toMillis()));
        config.put(
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                Math.toIntExact(waits.deliveryTimeout().toMillis()));
        return config;
    }
}
