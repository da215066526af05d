package org.sleepfollowup.survey.running;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.sleepfollowup.schemas.Topic;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.schemas.avro.ClinicSettings;
import org.sleepfollowup.schemas.avro.FollowUpEvent;
import org.sleepfollowup.schemas.avro.FollowUpSession;
import org.sleepfollowup.schemas.avro.SurveyAnswered;

/** Everything that stands on the topics, as it comes; and a way to put something there. */
public final class TopicWatch {
    private final List<ConsumerRecord<byte[], byte[]>> records = new CopyOnWriteArrayList<>();
    private final Map<ConsumerRecord<byte[], byte[]>, Object> decoded = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Long> positions = new ConcurrentHashMap<>();
    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;

    TopicWatch(String bootstrapServers) {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new ByteArraySerializer(), new ByteArraySerializer());
        Thread.ofPlatform().daemon().name("topic-watch").start(() -> watch(bootstrapServers));
    }

    private void watch(String bootstrapServers) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "group.id", "topic-watch",
                        "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(
                    Topics.FOLLOW_UP.name(),
                    Topics.FOLLOW_UP_SESSION.name(),
                    Topics.ANSWER.name(),
                    Topics.CLINIC.name(),
                    Topics.SESSION_COMPLETED.deadLetters()));
            while (true) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
                consumer.assignment().forEach(partition -> positions.put(partition, consumer.position(partition)));
            }
        }
    }

    /** Whether everything that stands on the topics by now is seen. */
    boolean isCurrent() {
        Map<TopicPartition, OffsetSpec> seen =
                positions.keySet().stream().collect(Collectors.toMap(Function.identity(), any -> OffsetSpec.latest()));
        try {
            return !seen.isEmpty()
                    && admin.listOffsets(seen).all().get().entrySet().stream()
                            .allMatch(end -> positions.get(end.getKey())
                                    >= end.getValue().offset());
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of the follow-up of this session, also when that it was so is taken back by now. */
    public List<FollowUpEvent> events(String session) {
        Set<String> followUps = values(Topics.FOLLOW_UP_SESSION).stream()
                .filter(one -> one.getSessionId().equals(session))
                .map(FollowUpSession::getFollowUpId)
                .collect(Collectors.toSet());
        return values(Topics.FOLLOW_UP).stream()
                .filter(event -> followUps.contains(event.getFollowUpId()))
                .toList();
    }

    public List<String> kinds(String session) {
        return events(session).stream()
                .map(event -> event.getKind()
                        + (event.getWave() == null ? "" : " " + event.getWave())
                        + (event.getReason() == null ? "" : " " + event.getReason()))
                .toList();
    }

    public List<SurveyAnswered> answers(String followUp) {
        return values(Topics.ANSWER).stream()
                .filter(answer -> answer.getFollowUpId().equals(followUp))
                .toList();
    }

    public List<ClinicSettings> clinics(String clinic) {
        return values(Topics.CLINIC).stream()
                .filter(settings -> settings.getClinicId().equals(clinic))
                .toList();
    }

    public List<ConsumerRecord<byte[], byte[]>> on(String topic) {
        return records.stream().filter(record -> record.topic().equals(topic)).toList();
    }

    private <V> List<V> values(Topic<?, V> topic) {
        return on(topic.name()).stream()
                .filter(record -> record.value() != null)
                .map(record -> decoded(topic, record))
                .toList();
    }

    /** Each once, however often it is looked at: tests look many times at all that ever came. */
    @SuppressWarnings("unchecked") // what stands on a topic is of its type
    private <V> V decoded(Topic<?, V> topic, ConsumerRecord<byte[], byte[]> record) {
        return (V) decoded.computeIfAbsent(
                record, raw -> topic.value().deserializer().deserialize(topic.name(), raw.value()));
    }

    public <K, V> void send(Topic<K, V> topic, K key, V value) {
        sendBytes(
                topic.name(),
                topic.key().serializer().serialize(topic.name(), key),
                topic.value().serializer().serialize(topic.name(), value));
    }

    public void sendBytes(String topic, byte[] key, byte[] value) {
        try {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
