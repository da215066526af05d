package org.sleepfollowup.survey.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.schemas.CloudEvent;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/** Sends batches of records and returns when the broker has all of them. */
@Component
class OutboxPublisher {
    private static final Duration CLOSES_WITHIN = Duration.ofSeconds(5);

    private final Map<String, Object> properties;
    private @Nullable KafkaProducer<byte[], byte[]> producer;

    OutboxPublisher(KafkaProperties kafka) {
        properties = new HashMap<>(kafka.buildProducerProperties());
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // An outage is the relay's to wait for: it holds a transaction open meanwhile, so the producer gives up early.
        properties.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        properties.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        properties.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        // What waits was batched by the outbox: nothing leaves before it is complete, and all of it then, flushed.
        properties.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 100);
    }

    /**
     * Sends the records in their order.
     *
     * @throws IllegalStateException when the broker did not take all of them; those that it took may be sent again
     */
    synchronized void publish(List<WaitingRecord> records) {
        KafkaProducer<byte[], byte[]> kafka = producer == null ? open() : producer;
        producer = kafka;
        try {
            List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(records.size());
            for (WaitingRecord record : records) {
                Future<RecordMetadata> acknowledgement = kafka.send(asKafka(record));
                if (acknowledgement.isDone()) {
                    // With no broker to be found it has failed by now. Each of the others would wait as long for one,
                    // and
                    // those that found it again would overtake this one.
                    acknowledgement.get();
                }
                acknowledgements.add(acknowledgement);
            }
            kafka.flush();
            for (Future<RecordMetadata> acknowledgement : acknowledgements) {
                acknowledgement.get();
            }
        } catch (ExecutionException | RuntimeException e) {
            // It may still hold later ones: dropped with it, they come again after the one that was lost.
            close(Duration.ZERO);
            throw new IllegalStateException("Kafka did not take all records; they stay in the outbox.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Kafka was taking records; they stay in the outbox.", e);
        }
    }

    void close() {
        close(CLOSES_WITHIN);
    }

    private synchronized void close(Duration within) {
        if (producer != null) {
            producer.close(within);
            producer = null;
        }
    }

    private KafkaProducer<byte[], byte[]> open() {
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static ProducerRecord<byte[], byte[]> asKafka(WaitingRecord record) {
        CloudEvent event = new CloudEvent(record.eventId(), record.eventType(), "survey", record.eventTime());
        return new ProducerRecord<>(record.topic(), null, null, record.key(), record.value(), event.headers());
    }
}
