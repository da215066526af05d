package org.sleepfollowup.standalone.simulation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.schemas.CloudEvent;
import org.sleepfollowup.schemas.FollowUpKey;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.Topic;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.simulation.ClinicModel;
import org.sleepfollowup.simulation.FollowUp;
import org.sleepfollowup.simulation.Happening;
import org.sleepfollowup.simulation.History;
import org.sleepfollowup.simulation.Wave;

/** Tells the simulated history to the topics, in the order in which it happened, as the survey service would have. */
public final class HistoryPublisher {
    private final String bootstrapServers;

    public HistoryPublisher(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** What was told: how many follow-ups, and how many of their first nights pair an answer with a check-in. */
    public record Told(int followUps, long pairedAtCheckIn) {
        public static final Told NOTHING = new Told(0, 0);
    }

    private record Event(FollowUp followUp, long sequence, Happening happening) {
        String id() {
            return followUp.id() + "-" + sequence;
        }
    }

    /** Writes the 26 weeks before the start; all of it is on the broker when this returns. */
    public Told publish(String clinic, Instant start, ZoneId zone) {
        List<FollowUp> followUps = new History(ClinicModel.demo(), start, zone).followUps();
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        try (Producer<byte[], byte[]> producer = producer()) {
            for (Event event : inOrder(followUps)) {
                send(producer, clinic, event, failure);
            }
        }
        if (failure.get() != null) {
            throw new IllegalStateException("The simulated history could not be written.", failure.get());
        }
        return new Told(
                followUps.size(),
                followUps.stream().filter(HistoryPublisher::pairedAtCheckIn).count());
    }

    private static List<Event> inOrder(List<FollowUp> followUps) {
        List<Event> events = new ArrayList<>();
        for (FollowUp followUp : followUps) {
            long sequence = 0;
            for (Happening happening : followUp.happenings()) {
                events.add(new Event(followUp, ++sequence, happening));
            }
        }
        events.sort(Comparator.comparing(event -> event.happening().at()));
        return events;
    }

    private static boolean pairedAtCheckIn(FollowUp followUp) {
        return followUp.happenings().getFirst() instanceof Happening.Planned planned
                && planned.checkIn() != null
                && followUp.happenings().stream()
                        .anyMatch(happening -> happening instanceof Happening.Answered answered
                                && answered.wave() == Wave.FIRST_NIGHT);
    }

    private static void send(
            Producer<byte[], byte[]> producer,
            String clinic,
            Event event,
            AtomicReference<@Nullable Exception> failure) {
        TherapistKey key = new TherapistKey(clinic, event.followUp().therapist().id());
        Instant at = event.happening().at();
        HistoryAvro.session(clinic, event.followUp(), event.happening())
                .ifPresent(session -> send(
                        producer,
                        record(
                                Topics.FOLLOW_UP_SESSION,
                                new FollowUpKey(clinic, event.followUp().id().toString()),
                                session,
                                new CloudEvent(event.id() + "-session", "follow-up-session", "survey", at)),
                        failure));
        HistoryAvro.answer(clinic, event.followUp(), event.happening())
                .ifPresent(answer -> send(
                        producer,
                        record(Topics.ANSWER, key, answer, new CloudEvent(event.id(), "answer", "survey", at)),
                        failure));
        send(
                producer,
                record(
                        Topics.FOLLOW_UP,
                        key,
                        HistoryAvro.event(clinic, event.followUp(), event.sequence(), event.happening()),
                        new CloudEvent(event.id(), "follow-up", "survey", at)),
                failure);
    }

    private static void send(
            Producer<byte[], byte[]> producer,
            ProducerRecord<byte[], byte[]> record,
            AtomicReference<@Nullable Exception> failure) {
        producer.send(record, (metadata, e) -> {
            if (e != null) {
                failure.compareAndSet(null, e);
            }
        });
    }

    private static <K, V> ProducerRecord<byte[], byte[]> record(Topic<K, V> topic, K key, V value, CloudEvent event) {
        return new ProducerRecord<>(
                topic.name(),
                null,
                topic.key().serializer().serialize(topic.name(), key),
                topic.value().serializer().serialize(topic.name(), value),
                event.headers());
    }

    private Producer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.LINGER_MS_CONFIG,
                        20,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        131072),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
