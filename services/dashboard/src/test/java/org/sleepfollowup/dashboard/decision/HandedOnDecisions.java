package org.sleepfollowup.dashboard.decision;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.schemas.avro.StaffDecision;
import org.sleepfollowup.testing.Infrastructure;

/** The topic of decisions, as the service that carries them out reads it. */
final class HandedOnDecisions {
    private HandedOnDecisions() {}

    /** Everything about this therapist that stands there now, in order. */
    static List<StaffDecision> about(TherapistKey therapist) {
        List<StaffDecision> decisions = new ArrayList<>();
        try (KafkaConsumer<TherapistKey, StaffDecision> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Infrastructure.get().bootstrapServers()),
                Topics.STAFF_DECISION.key().deserializer(),
                Topics.STAFF_DECISION.value().deserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.STAFF_DECISION.name()).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (record.key().equals(therapist)) {
                        decisions.add(record.value());
                    }
                });
            }
        }
        return decisions;
    }
}
