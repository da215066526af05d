package org.sleepfollowup.aggregator.version;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.schemas.Topics;

/** What the versions before one have on the broker: their groups, with how far they had read, and their changelogs. */
final class EarlierVersions {
    private static final List<String> READ = List.of(Topics.FOLLOW_UP.name(), Topics.ANSWER.name());

    private final Admin admin;
    private final TopologyVersion current;

    EarlierVersions(Admin admin, TopologyVersion current) {
        this.admin = admin;
        this.current = current;
    }

    /**
     * Makes sure that no version runs, and that the current one has counted all that an earlier one had.
     *
     * @throws IllegalStateException when it is not so; the message says what to do
     */
    void requireReplaced() {
        Set<String> groups = groups();
        groups.add(current.applicationId());
        for (String group : groups) {
            ConsumerGroupDescription described = describe(group);
            if (described != null && !described.members().isEmpty()) {
                throw new IllegalStateException(
                        "Group " + group + " has members: stop every aggregator, and try again.");
            }
        }
        Map<TopicPartition, Long> counted = readBy(current.applicationId());
        furthest().forEach((partition, end) -> {
            long is = counted.getOrDefault(partition, 0L);
            if (is < end) {
                throw new IllegalStateException(current.applicationId() + " has read " + partition + " up to " + is
                        + " and must come to " + end + ": let it run until it has, stop it, and try again.");
            }
        });
    }

    /** How far any earlier version had read; where none is known any more, all that there is. */
    private Map<TopicPartition, Long> furthest() {
        Set<String> earlier = groups();
        if (earlier.isEmpty()) {
            return ends();
        }
        Map<TopicPartition, Long> furthest = new HashMap<>();
        earlier.forEach(
                group -> readBy(group).forEach((partition, read) -> furthest.merge(partition, read, Math::max)));
        return furthest;
    }

    private Map<TopicPartition, Long> readBy(String group) {
        Map<TopicPartition, Long> read = new HashMap<>();
        of(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach((partition, offset) -> read.put(partition, offset.offset()));
        return read;
    }

    private Map<TopicPartition, Long> ends() {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        of(admin.describeTopics(READ).allTopicNames())
                .forEach((topic, described) -> described
                        .partitions()
                        .forEach(p -> asked.put(new TopicPartition(topic, p.partition()), OffsetSpec.latest())));
        return of(admin.listOffsets(asked).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    /** Deletes their groups and changelogs, and tells which. */
    Collection<String> delete() {
        Set<String> changelogs = of(admin.listTopics().names()).stream()
                .filter(topic -> TopologyVersion.ofChangelog(topic)
                        .filter(version -> version.compareTo(current) < 0)
                        .isPresent())
                .collect(Collectors.toSet());
        Set<String> groups = groups();
        of(admin.deleteTopics(changelogs).all());
        of(admin.deleteConsumerGroups(groups).all());
        Set<String> deleted = new HashSet<>(changelogs);
        deleted.addAll(groups);
        return deleted;
    }

    private Set<String> groups() {
        return IntStream.range(TopologyVersion.FIRST.number(), current.number())
                .mapToObj(number -> new TopologyVersion(number).applicationId())
                .filter(group -> describe(group) != null)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private @Nullable ConsumerGroupDescription describe(String group) {
        try {
            return admin.describeConsumerGroups(List.of(group)).all().get().get(group);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return null;
            }
            throw new IllegalStateException("The broker did not describe group " + group + ".", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted.", e);
        }
    }

    private static <T> T of(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker refused.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted.", e);
        }
    }
}
