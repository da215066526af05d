package org.sleepfollowup.dashboard.reading;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.sleepfollowup.schemas.listening.DeadLetters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** Sends what could not be written to the dead letters of its topic. */
@Component
class DeadLetterPublisher implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(DeadLetterPublisher.class);

    private final DefaultKafkaProducerFactory<byte[], byte[]> producers;
    private final KafkaTemplate<byte[], byte[]> template;

    DeadLetterPublisher(KafkaProperties kafka) {
        Map<String, Object> config = kafka.buildProducerProperties();
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // The producer itself comes into being with the first dead letter.
        this.producers =
                new DefaultKafkaProducerFactory<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        this.template = new KafkaTemplate<>(producers);
    }

    /** Returns when the broker has it; fails when the broker does not take it, so that the batch comes again. */
    void publish(ConsumerRecord<byte[], byte[]> record, Throwable cause) {
        template.send(DeadLetters.record(record, cause)).join();
        log.atWarn()
                .setMessage("A record could not be read and went to the dead letters.")
                .addKeyValue("topic", record.topic())
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .addKeyValue("cause", cause.getClass().getName())
                .log();
    }

    @Override
    public void destroy() {
        producers.destroy();
    }
}
