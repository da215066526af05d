package org.sleepfollowup.bench.aggregate;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.sleepfollowup.schemas.Topic;

/** A plain consumer that reads topics from begin to end, with the serdes that the services use. */
final class Reading {
    private static final Duration POLL = Duration.ofMillis(200);

    private final String bootstrapServers;

    Reading(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Reads and decodes all records of these topics with one consumer; answers how many they were. */
    long read(List<? extends Topic<?, ?>> topics) {
        Map<String, Topic<?, ?>> byName = new HashMap<>();
        topics.forEach(topic -> byName.put(topic.name(), topic));
        Topic<?, ?> first = topics.getFirst();
        long[] count = {0};
        try (KafkaConsumer<Object, Object> consumer = new KafkaConsumer<>(
                config(),
                (topic, bytes) ->
                        byName.getOrDefault(topic, first).key().deserializer().deserialize(topic, bytes),
                (topic, bytes) ->
                        byName.getOrDefault(topic, first).value().deserializer().deserialize(topic, bytes))) {
            toEnd(consumer, byName.keySet(), record -> count[0]++);
        }
        return count[0];
    }

    /** What a compacted topic comes to, in committed records. */
    <K, V> Map<K, V> table(Topic<K, V> topic) {
        Map<K, V> table = new HashMap<>();
        try (KafkaConsumer<K, V> consumer = new KafkaConsumer<>(
                config(), topic.key().deserializer(), topic.value().deserializer())) {
            toEnd(consumer, List.of(topic.name()), record -> {
                if (record.value() == null) {
                    table.remove(record.key());
                } else {
                    table.put(record.key(), record.value());
                }
            });
        }
        return table;
    }

    private Map<String, Object> config() {
        return Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
    }

    private static <K, V> void toEnd(
            KafkaConsumer<K, V> consumer, Collection<String> topics, Consumer<ConsumerRecord<K, V>> each) {
        List<TopicPartition> all = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
        Map<TopicPartition, Long> ends = consumer.endOffsets(all);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(each);
        }
    }
}
