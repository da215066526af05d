package org.sleepfollowup.dashboard.decision;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.sleepfollowup.dashboard.outcome.Wave;
import org.sleepfollowup.dashboard.refusal.Refusal;
import org.sleepfollowup.schemas.CloudEvent;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.schemas.avro.StaffDecision;
import org.sleepfollowup.schemas.avro.StaffDecisionKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/** Writes to topic {@code staff-decision}. */
@Component
class StaffDecisionPublisher implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(StaffDecisionPublisher.class);

    private final Producer<TherapistKey, StaffDecision> producer;
    private final KafkaClientMetrics metrics;

    StaffDecisionPublisher(KafkaProperties kafka, DecisionProperties properties, MeterRegistry meters) {
        this.producer = new KafkaProducer<>(
                config(kafka, properties.brokerPatience()),
                Topics.STAFF_DECISION.key().serializer(),
                Topics.STAFF_DECISION.value().serializer());
        this.metrics = new KafkaClientMetrics(producer);
        this.metrics.bindTo(meters);
    }

    /**
     * Returns when the broker and its replicas have it.
     *
     * @throws Refusal when they do not in time; should it have got there all the same, deciding once more does no harm
     */
    void publish(Decision decision) {
        try {
            producer.send(record(decision)).get();
        } catch (ExecutionException | KafkaException e) {
            log.atWarn()
                    .setMessage("A decision could not be handed on; whoever made it was told.")
                    .addKeyValue("followUp", decision.followUp().id())
                    .addKeyValue("kind", decision.choice().kind())
                    .setCause(e)
                    .log();
            throw notHandedOn();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notHandedOn();
        }
    }

    private static Refusal notHandedOn() {
        return Refusal.unavailable(
                "The decision was not handed on.",
                "Nothing has changed: a part of the system does not answer. Decide once more in a minute.");
    }

    private static ProducerRecord<TherapistKey, StaffDecision> record(Decision decision) {
        String id = decision.id().toString();
        return new ProducerRecord<>(
                Topics.STAFF_DECISION.name(),
                null,
                new TherapistKey(decision.clinic(), decision.followUp().therapist()),
                avro(decision),
                new CloudEvent(id, "staff-decision", "dashboard", decision.at()).headers());
    }

    private static StaffDecision avro(Decision decision) {
        StaffDecision.Builder builder = StaffDecision.newBuilder()
                .setClinicId(decision.clinic())
                .setTherapistId(decision.followUp().therapist())
                .setFollowUpId(decision.followUp().id())
                .setDecisionId(decision.id().toString())
                .setBy(decision.by())
                .setAt(decision.at());
        return switch (decision.choice()) {
            case Choice.Release(Wave wave) ->
                builder.setKind(StaffDecisionKind.RELEASE).setWave(avro(wave)).build();
            case Choice.Discard(Wave wave) ->
                builder.setKind(StaffDecisionKind.DISCARD).setWave(avro(wave)).build();
            case Choice.Lift(Block what) ->
                builder.setKind(StaffDecisionKind.LIFT).setWhat(what.code()).build();
        };
    }

    private static org.sleepfollowup.schemas.avro.Wave avro(Wave wave) {
        return switch (wave) {
            case FIRST_NIGHT -> org.sleepfollowup.schemas.avro.Wave.FIRST_NIGHT;
            case ONE_WEEK -> org.sleepfollowup.schemas.avro.Wave.ONE_WEEK;
        };
    }

    private static Map<String, Object> config(KafkaProperties kafka, Duration patience) {
        int millis = Math.toIntExact(patience.toMillis());
        Map<String, Object> config = new HashMap<>(kafka.buildProducerProperties());
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis);
        return config;
    }

    @Override
    public void destroy() {
        metrics.close();
        producer.close(Duration.ofSeconds(5));
    }
}
