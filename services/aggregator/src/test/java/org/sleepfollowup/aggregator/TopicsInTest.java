package org.sleepfollowup.aggregator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.Topic;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.schemas.avro.FollowUpEvent;
import org.sleepfollowup.schemas.avro.SurveyAnswered;

/** Topics of a real broker, written to and read as a whole. */
final class TopicsInTest {
    private static final int MOST_BYTES = 20 * 1024 * 1024;

    private final String bootstrapServers;

    TopicsInTest(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    void send(Collection<? extends SpecificRecord> records) {
        List<ProducerRecord<byte[], byte[]>> encoded = new ArrayList<>();
        for (SpecificRecord record : records) {
            switch (record) {
                case FollowUpEvent e ->
                    encoded.add(encoded(Topics.FOLLOW_UP, new TherapistKey(e.getClinicId(), e.getTherapistId()), e));
                case SurveyAnswered a ->
                    encoded.add(encoded(Topics.ANSWER, new TherapistKey(a.getClinicId(), a.getTherapistId()), a));
                default -> throw new IllegalArgumentException("Not of an input topic.");
            }
        }
        sendRaw(encoded);
    }

    void sendRaw(List<ProducerRecord<byte[], byte[]>> records) {
        // Brokers count compressed bytes: so even with their usual settings they take what is much larger.
        // One request at a time: a partition so new that it has no leader yet may take the second batch before the
        // first.
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "compression.type",
                "gzip",
                "max.request.size",
                MOST_BYTES,
                "max.in.flight.requests.per.connection",
                1);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> acknowledgements =
                    records.stream().map(producer::send).toList();
            for (Future<RecordMetadata> acknowledgement : acknowledgements) {
                acknowledgement.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("The broker did not take the records.", e);
        }
    }

    private static <K, V> ProducerRecord<byte[], byte[]> encoded(Topic<K, V> topic, K key, V value) {
        return new ProducerRecord<>(
                topic.name(),
                topic.key().serializer().serialize(topic.name(), key),
                topic.value().serializer().serialize(topic.name(), value));
    }

    /** All committed records of a topic. */
    <K, V> List<ConsumerRecord<K, V>> read(Topic<K, V> topic) {
        return read(topic.name(), topic.key().deserializer(), topic.value().deserializer());
    }

    List<ConsumerRecord<byte[], byte[]>> readRaw(String topic) {
        return read(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** What a compacted topic comes to. */
    <K, V> Map<K, V> table(Topic<K, V> topic) {
        Map<K, V> table = new HashMap<>();
        read(topic).forEach(r -> {
            if (r.value() == null) {
                table.remove(r.key());
            } else {
                table.put(r.key(), r.value());
            }
        });
        return table;
    }

    /** What a compacted topic comes to in bytes: values as hexadecimal digits, by the text of the key. */
    Map<String, String> bytes(Topic<?, ?> topic) {
        Map<String, String> table = new TreeMap<>();
        readRaw(topic.name()).forEach(r -> {
            String key = new String(r.key(), StandardCharsets.UTF_8);
            if (r.value() == null) {
                table.remove(key);
            } else {
                table.put(key, HexFormat.of().formatHex(r.value()));
            }
        });
        return table;
    }

    /** How many records were ever written to a topic, committed or not; marks of transactions count too. */
    long written(Topic<?, ?> topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> all = partitions(consumer, topic.name());
            return consumer.endOffsets(all).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private <K, V> List<ConsumerRecord<K, V>> read(String topic, Deserializer<K> key, Deserializer<V> value) {
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
        try (KafkaConsumer<K, V> consumer = new KafkaConsumer<>(config, key, value)) {
            List<TopicPartition> all = partitions(consumer, topic);
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            List<ConsumerRecord<K, V>> records = new ArrayList<>();
            while (all.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }
}
