package org.sleepfollowup.bench.aggregate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.sleepfollowup.bench.Stopwatch;
import org.sleepfollowup.schemas.Topics;

/** How far the aggregator has come: outputs and offsets are one transaction. */
final class Progress implements AutoCloseable {
    /** The rest of the group's name is the version of the topology. */
    private static final String GROUP = "aggregator";

    /** A glance costs what is measured some milliseconds of processor. */
    private static final long GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    /** Glances; sums are told within the aggregator's commit interval, which is half of one. */
    private static final int ALL_TOLD_AFTER = 5;

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

    /** Returns when all of them are dealt with: how long each took from the first that was, in microseconds. */
    double awaitEnd() {
        long before = done();
        long first = before;
        Stopwatch stopwatch = Stopwatch.start();
        for (long done = before; done < records(); done = done()) {
            if (first == before && done > before) {
                first = done;
                stopwatch = Stopwatch.start();
            }
            LockSupport.parkNanos(GLANCE_NANOS);
        }
        return stopwatch.seconds() * 1e6 / (records() - first);
    }

    /**
     * Returns when no more sums are told. A thread commits all of its partitions when one of them asks for it, so that the
     * last sums of another may be told a moment after its offsets are at the end.
     *
     * @return what the stopwatch showed when the last were told, in seconds
     */
    double awaitTold(Stopwatch stopwatch) {
        double last = stopwatch.seconds();
        long told = told();
        for (int unchanged = 0; unchanged < ALL_TOLD_AFTER; unchanged++) {
            LockSupport.parkNanos(GLANCE_NANOS);
            long now = told();
            if (now > told) {
                told = now;
                last = stopwatch.seconds();
                unchanged = 0;
            }
        }
        return last;
    }

    private long told() {
        return ends(partitions(Topics.THERAPIST_SLEEP.name())).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private long done() {
        return got(admin.listGroups(ListGroupsOptions.forConsumerGroups()).all()).stream()
                .map(GroupListing::groupId)
                .filter(group -> group.startsWith(GROUP))
                .mapToLong(this::done)
                .sum();
    }

    private long done(String group) {
        return got(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()).values().stream()
                .filter(Objects::nonNull)
                .mapToLong(OffsetAndMetadata::offset)
                .sum();
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
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
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
