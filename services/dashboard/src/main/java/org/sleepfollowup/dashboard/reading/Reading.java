package org.sleepfollowup.dashboard.reading;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** The consumer of the read model. */
@Configuration(proxyBeanMethods = false)
class Reading {
    private static final long FIRST_WAIT_MS = 200;
    private static final long LONGEST_WAIT_MS = 10_000;

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> dashboardReader(
            KafkaProperties kafka, ReadingProperties reading, ReadModelListener listener, MeterRegistry meters) {
        ContainerProperties properties = new ContainerProperties(NewsAvro.topics());
        properties.setGroupId(reading.group());
        properties.setMessageListener(listener);
        properties.setConsumerRebalanceListener(listener);
        // Acknowledged by nobody, so that the database alone knows how far it is.
        properties.setAckMode(ContainerProperties.AckMode.MANUAL);
        ConcurrentMessageListenerContainer<byte[], byte[]> container =
                new ConcurrentMessageListenerContainer<>(consumers(kafka, reading, meters), properties);
        container.setCommonErrorHandler(patient());
        return container;
    }

    private static DefaultKafkaConsumerFactory<byte[], byte[]> consumers(
            KafkaProperties kafka, ReadingProperties reading, MeterRegistry meters) {
        Map<String, Object> config = kafka.buildConsumerProperties();
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, reading.batch());
        // Topics are made by whoever sets up the broker, with the settings that they need.
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        DefaultKafkaConsumerFactory<byte[], byte[]> consumers =
                new DefaultKafkaConsumerFactory<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        // The broker knows of no offsets here, so how far behind it is can be seen in these metrics only.
        consumers.addListener(new MicrometerConsumerListener<>(meters));
        return consumers;
    }

    /** What fails here is a fault of the database or the broker, never of a record: wait for it, however long. */
    private static DefaultErrorHandler patient() {
        ExponentialBackOff backOff = new ExponentialBackOff(FIRST_WAIT_MS, 2);
        backOff.setMaxInterval(LONGEST_WAIT_MS);
        DefaultErrorHandler handler = new DefaultErrorHandler(backOff);
        handler.setClassifications(Map.of(), true);
        handler.setRetryListeners(new ReadingDelay());
        return handler;
    }
}
