package org.sleepfollowup.schemas.listening;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.sleepfollowup.schemas.Topic;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * Listens to one topic, record by record, in order.
 *
 * <p>Records that cannot be decoded, and those whose handling fails in a way that trying again does not mend, go to the
 * topic's dead letters, and the next record follows. Where a database is away the record waits for it, however long: the
 * fault is not the record's.
 */
public final class TopicListener {
    private static final long FIRST_WAIT_MS = 200;
    private static final long LONGEST_WAIT_MS = 10_000;

    private TopicListener() {}

    /**
     * A container that starts and stops with the application context that it is a bean of.
     *
     * @param group consumer group; instances of a service share it
     * @param consumerProperties how to reach the broker, as Spring Boot's {@code KafkaProperties} builds them
     * @param producerProperties the same, for the dead letters
     * @param handler called once a record, and again after a failure; must be idempotent
     */
    public static <K, V> ConcurrentMessageListenerContainer<K, V> container(
            Topic<K, V> topic,
            String group,
            Map<String, Object> consumerProperties,
            Map<String, Object> producerProperties,
            Consumer<ConsumerRecord<K, V>> handler) {
        ContainerProperties properties = new ContainerProperties(topic.name());
        properties.setGroupId(group);
        properties.setMessageListener(
                (MessageListener<byte[], byte[]>) record -> handler.accept(decode(topic, record)));
        Map<String, Object> config = new HashMap<>(consumerProperties);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        ConcurrentMessageListenerContainer<byte[], byte[]> container = new ConcurrentMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                properties);
        container.setCommonErrorHandler(errorHandler(producerProperties));
        container.setBeanName(group + "-" + topic.name());
        @SuppressWarnings("unchecked") // what the container holds is undecoded; the handler sees K and V
        ConcurrentMessageListenerContainer<K, V> typed =
                (ConcurrentMessageListenerContainer<K, V>) (ConcurrentMessageListenerContainer<?, ?>) container;
        return typed;
    }

    private static <K, V> ConsumerRecord<K, V> decode(Topic<K, V> topic, ConsumerRecord<byte[], byte[]> raw) {
        return new ConsumerRecord<>(
                raw.topic(),
                raw.partition(),
                raw.offset(),
                raw.timestamp(),
                raw.timestampType(),
                raw.serializedKeySize(),
                raw.serializedValueSize(),
                topic.key().deserializer().deserialize(raw.topic(), raw.key()),
                topic.value().deserializer().deserialize(raw.topic(), raw.value()),
                raw.headers(),
                raw.leaderEpoch());
    }

    private static DefaultErrorHandler errorHandler(Map<String, Object> producerProperties) {
        KafkaTemplate<byte[], byte[]> deadLetters = new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(
                producerProperties, new ByteArraySerializer(), new ByteArraySerializer()));
        DefaultErrorHandler handler = new DefaultErrorHandler(
                (record, failure) -> {
                    @SuppressWarnings("unchecked") // the container's own type
                    ConsumerRecord<byte[], byte[]> raw = (ConsumerRecord<byte[], byte[]>) record;
                    deadLetters.send(DeadLetters.record(raw, root(failure))).join();
                },
                patient());
        handler.setBackOffFunction((record, failure) -> backOff(failure));
        handler.setClassifications(Map.of(), true);
        // A second failure of another kind must not inherit the first one's patience.
        handler.setResetStateOnExceptionChange(true);
        return handler;
    }

    private static BackOff backOff(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SerializationException || t instanceof IllegalArgumentException) {
                return new FixedBackOff(0, 0);
            }
            if (isOutage(t)) {
                return patient();
            }
        }
        return new FixedBackOff(FIRST_WAIT_MS, 4);
    }

    private static boolean isOutage(Throwable t) {
        return t instanceof TransientDataAccessException
                || t instanceof RecoverableDataAccessException
                || t instanceof NonTransientDataAccessResourceException
                || t instanceof CannotCreateTransactionException
                || t instanceof TransactionSystemException;
    }

    private static BackOff patient() {
        ExponentialBackOff backOff = new ExponentialBackOff(FIRST_WAIT_MS, 2);
        backOff.setMaxInterval(LONGEST_WAIT_MS);
        return backOff;
    }

    private static Throwable root(Throwable failure) {
        // spring-kafka wraps what the handler threw; the dead letter names the handler's own exception.
        return failure.getCause() == null ? failure : failure.getCause();
    }
}
