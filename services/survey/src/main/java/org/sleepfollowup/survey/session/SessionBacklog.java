package org.sleepfollowup.survey.session;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.schemas.Topics;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/** The sessions that stand on the topic and were not taken yet. */
@Component
public class SessionBacklog implements DisposableBean {
    private static final String TOPIC = Topics.SESSION_COMPLETED.name();

    private final KafkaProperties kafka;
    private @Nullable Admin connected;

    SessionBacklog(KafkaProperties kafka) {
        this.kafka = kafka;
    }

    /**
     * Whether every session that was handed in so far is taken.
     *
     * @throws IllegalStateException when the broker does not say
     */
    public boolean isEmpty() {
        try {
            Map<TopicPartition, OffsetAndMetadata> taken = admin().listConsumerGroupOffsets(SessionListener.GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return admin().listOffsets(ends()).all().get().entrySet().stream()
                    .allMatch(end -> end.getValue().offset() <= offset(taken.get(end.getKey())));
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not say what of " + TOPIC + " was taken.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking Kafka what of " + TOPIC + " was taken.", e);
        }
    }

    private Map<TopicPartition, OffsetSpec> ends() throws ExecutionException, InterruptedException {
        return admin().describeTopics(List.of(TOPIC)).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream())
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
    }

    private static long offset(@Nullable OffsetAndMetadata taken) {
        return taken == null ? 0 : taken.offset();
    }

    private synchronized Admin admin() {
        if (connected == null) {
            connected = Admin.create(kafka.buildAdminProperties());
        }
        return connected;
    }

    @Override
    public synchronized void destroy() {
        if (connected != null) {
            connected.close();
        }
    }
}
