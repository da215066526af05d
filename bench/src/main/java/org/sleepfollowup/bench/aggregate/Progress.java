package org.sleepfollowup.bench.aggregate;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.sleepfollowup.schemas.Topics;

/** How far the aggregator has come. What it has committed, it has told: outputs and offsets are one transaction. */
final class Progress implements AutoCloseable {
    private static final String GROUP = "aggregator";
    private static final long GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Admin admin;
    private final Map<TopicPartition, Long> ends;

    /** Of what stands on its input topics by now. */
    Progress(String bootstrapServers) {
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        this.ends = ends(Stream.of(Topics.FOLLOW_UP.name(), Topics.ANSWER.name())
                .flatMap(topic -> partitions(topic).stream())
                .toList());
    }

    /** How many records there are. */
    long records() {
        return ends.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns when all of them are dealt with. */
    void awaitEnd() {
        while (!isAtEnd()) {
            LockSupport.parkNanos(GLANCE_NANOS);
        }
    }

    private boolean isAtEnd() {
        Map<TopicPartition, Long> committed = new HashMap<>();
        got(admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata())
                .forEach((partition, offset) -> committed.put(partition, offset == null ? 0 : offset.offset()));
        return ends.entrySet().stream()
                .allMatch(end -> committed.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    private List<TopicPartition> partitions(String topic) {
        return got(admin.describeTopics(List.of(topic)).allTopicNames()).values().stream()
                .flatMap(described -> described.partitions().stream())
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        return got(admin.listOffsets(partitions.stream()
                                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                        .all())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private static <T> T got(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking the broker.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker did not answer.", e.getCause());
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
