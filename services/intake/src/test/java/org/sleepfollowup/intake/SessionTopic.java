package org.sleepfollowup.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.schemas.avro.SessionCompleted;

/** Reads topic {@code session-completed} up to its end, whatever that is now. */
final class SessionTopic {
    private SessionTopic() {}

    static List<ConsumerRecord<TherapistKey, SessionCompleted>> of(String bootstrapServers, String clinic) {
        try (KafkaConsumer<TherapistKey, SessionCompleted> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                Topics.SESSION_COMPLETED.key().deserializer(),
                Topics.SESSION_COMPLETED.value().deserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.SESSION_COMPLETED.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<TherapistKey, SessionCompleted>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            records.removeIf(record -> !record.key().clinicId().equals(clinic));
            return records;
        }
    }
}
