package org.sleepfollowup.bench.aggregate;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.schemas.CloudEvent;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.Topic;
import org.sleepfollowup.schemas.Topics;

/** Tells of visits on the topics as the survey service does, each answer well after its plan, and counts along. */
final class Telling implements AutoCloseable {
    /** So many visits are planned before the first of them is answered. */
    private static final int BETWEEN = 2_000;

    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final Queue<Visit> unanswered = new ArrayDeque<>();
    private final Tally tally;
    private int answers;
    private int planned;

    Telling(String bootstrapServers, Tally tally) {
        this.tally = tally;
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "linger.ms",
                        20,
                        "batch.size",
                        128 * 1024,
                        // With more, a partition without a leader yet may take the second batch before the first.
                        "max.in.flight.requests.per.connection",
                        1),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Plans a visit, and answers an earlier one. */
    void tell(Visit visit) {
        send(Topics.FOLLOW_UP, visit.therapist(), visit.planned(), visit.followUp() + "-1", visit.ended());
        planned += visit.answers().size();
        unanswered.add(visit);
        if (unanswered.size() > BETWEEN) {
            answer(unanswered.remove());
        }
    }

    /** Answers what is left, and waits for the broker; answers how many answers were told in all. */
    int finish() {
        unanswered.forEach(this::answer);
        unanswered.clear();
        producer.flush();
        Exception failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException("The broker did not take a record.", failed);
        }
        return answers;
    }

    /** How many answers are told. */
    int answers() {
        return answers;
    }

    /** How many answers are told, or will be by the time it is finished. */
    int planned() {
        return planned;
    }

    private void answer(Visit visit) {
        tally.count(visit);
        visit.answers().forEach(answer -> {
            String id = visit.followUp() + "-" + answer.getWave() + "-" + answer.getRevision();
            send(Topics.ANSWER, visit.therapist(), answer, id, answer.getAnsweredAt());
            answers++;
        });
    }

    private <V> void send(Topic<TherapistKey, V> topic, TherapistKey key, V value, String id, Instant at) {
        producer.send(
                new ProducerRecord<>(
                        topic.name(),
                        null,
                        topic.key().serializer().serialize(topic.name(), key),
                        topic.value().serializer().serialize(topic.name(), value),
                        new CloudEvent(id, topic.name(), "survey", at).headers()),
                (metadata, failed) -> {
                    if (failed != null) {
                        failure.set(failed);
                    }
                });
    }

    @Override
    public void close() {
        producer.close();
    }
}
