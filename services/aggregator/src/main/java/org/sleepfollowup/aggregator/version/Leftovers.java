package org.sleepfollowup.aggregator.version;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Bytes;
import org.sleepfollowup.schemas.CloudEvent;
import org.sleepfollowup.schemas.Topic;
import org.sleepfollowup.schemas.Topics;

/**
 * Keys that the current version does not have: reading everything anew it wrote each of its keys again, so what still stands as an
 * earlier version wrote it follows from no record any more, or not by the rules of now.
 */
final class Leftovers {
    private static final List<Topic<?, ?>> WRITTEN = List.of(Topics.SLEEP_OUTCOME, Topics.THERAPIST_SLEEP);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> kafka;
    private final TopologyVersion current;
    private final Clock clock;

    /**
     * @param kafka how the broker is reached
     */
    Leftovers(Map<String, Object> kafka, TopologyVersion current, Clock clock) {
        this.kafka = kafka;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Writes null for each of them, and tells how many there were. Nobody else may write meanwhile.
     *
     * @throws IllegalStateException when the broker does not take one
     */
    int takeBack() {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer();
                KafkaProducer<byte[], byte[]> producer = producer()) {
            for (Topic<?, ?> topic : WRITTEN) {
                for (var partition : consumer.partitionsFor(topic.name())) {
                    TopicPartition place = new TopicPartition(topic.name(), partition.partition());
                    find(consumer, place).forEach(key -> sent.add(producer.send(tombstone(place, key))));
                }
            }
            producer.flush();
        }
        sent.forEach(Leftovers::requireTaken);
        return sent.size();
    }

    private static void requireTaken(Future<RecordMetadata> sent) {
        if (sent.state() != Future.State.SUCCESS) {
            throw new IllegalStateException("The broker did not take every record; try again.", sent.exceptionNow());
        }
    }

    private Set<Bytes> find(KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition) {
        Set<Bytes> found = new HashSet<>();
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                Bytes key = Bytes.wrap(record.key());
                boolean isLeft = record.value() != null
                        && VersionMark.of(record.headers()).compareTo(current) < 0;
                if (isLeft) {
                    found.add(key);
                } else {
                    found.remove(key);
                }
            }
        }
        return found;
    }

    private ProducerRecord<byte[], byte[]> tombstone(TopicPartition partition, Bytes key) {
        String id = new String(key.get(), StandardCharsets.UTF_8) + "@" + current.applicationId();
        Headers headers = new CloudEvent(id, partition.topic(), "aggregator", clock.instant()).headers();
        VersionMark.add(current, headers);
        return new ProducerRecord<>(partition.topic(), partition.partition(), null, key.get(), null, headers);
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private KafkaProducer<byte[], byte[]> producer() {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
