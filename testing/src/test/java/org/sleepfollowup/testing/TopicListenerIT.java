package org.sleepfollowup.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.schemas.avro.ClinicSettings;
import org.sleepfollowup.schemas.listening.TopicListener;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

class TopicListenerIT {
    private static final Map<String, Object> BROKER =
            Map.of("bootstrap.servers", Infrastructure.get().bootstrapServers());

    private final String clinic = "clinic-" + UUID.randomUUID();
    private final List<String> handled = new CopyOnWriteArrayList<>();

    @Test
    void aPoisonRecordGoesToTheDeadLettersWithItsCauseAndTheNextIsHandled() {
        listening(record -> handled.add(name(record)), () -> {
            send("poison".getBytes(UTF_8));
            send(encoded("good"));
            await().untilAsserted(() -> assertThat(handled).contains("good"));
        });
        assertThat(deadLetters()).singleElement().satisfies(dead -> {
            assertThat(dead.value()).isEqualTo("poison".getBytes(UTF_8));
            assertThat(new String(
                            dead.headers()
                                    .lastHeader("kafka_dlt-exception-message")
                                    .value(),
                            UTF_8))
                    .contains("single-object encoding");
            assertThat(new String(
                            dead.headers()
                                    .lastHeader("kafka_dlt-original-topic")
                                    .value(),
                            UTF_8))
                    .isEqualTo("clinic");
        });
    }

    @Test
    void whatNoRetryMendsGoesToTheDeadLettersAtOnce() {
        AtomicInteger tries = new AtomicInteger();
        listening(
                record -> {
                    if (name(record).equals("senseless")) {
                        tries.incrementAndGet();
                        throw new IllegalArgumentException("senseless");
                    }
                    handled.add(name(record));
                },
                () -> {
                    send(encoded("senseless"));
                    send(encoded("good"));
                    await().untilAsserted(() -> assertThat(handled).contains("good"));
                });
        assertThat(tries).hasValue(1);
        assertThat(deadLetters()).hasSize(1);
    }

    @Test
    void anOutageIsWaitedForAndNothingGoesToTheDeadLetters() {
        AtomicInteger tries = new AtomicInteger();
        listening(
                record -> {
                    if (tries.incrementAndGet() <= 4) {
                        throw new DataAccessResourceFailureException("away");
                    }
                    handled.add(name(record));
                },
                () -> {
                    send(encoded("waited"));
                    await().atMost(Duration.ofSeconds(40))
                            .untilAsserted(() -> assertThat(handled).contains("waited"));
                });
        assertThat(deadLetters()).isEmpty();
    }

    private void listening(Consumer<ConsumerRecord<String, ClinicSettings>> handler, Runnable test) {
        ConcurrentMessageListenerContainer<String, ClinicSettings> container =
                TopicListener.container(Topics.CLINIC, "group-" + clinic, BROKER, BROKER, record -> {
                    if (clinic.equals(record.key())) {
                        handler.accept(record);
                    }
                });
        container.start();
        try {
            test.run();
        } finally {
            container.stop();
        }
    }

    private void send(byte[] value) {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(BROKER, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.CLINIC.name(), clinic.getBytes(UTF_8), value))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** Poison stands on the topic for the other tests' groups too, so only the letters of this clinic count. */
    private List<ConsumerRecord<byte[], byte[]>> deadLetters() {
        TopicPartition all = new TopicPartition(Topics.CLINIC.deadLetters(), 0);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(BROKER, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(all));
            consumer.seekToBeginning(List.of(all));
            List<ConsumerRecord<byte[], byte[]>> found = new CopyOnWriteArrayList<>();
            long end = consumer.endOffsets(List.of(all)).get(all);
            while (consumer.position(all) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found.stream()
                    .filter(r -> clinic.equals(new String(r.key(), UTF_8)))
                    .toList();
        }
    }

    private byte[] encoded(String name) {
        return Topics.CLINIC
                .value()
                .serializer()
                .serialize(
                        "clinic",
                        ClinicSettings.newBuilder()
                                .setClinicId(clinic)
                                .setName(name)
                                .setTimeZone("America/Denver")
                                .setSenderName(name)
                                .setSenderAddress("clinic@clinics.example")
                                .setWaves(List.of())
                                .setUpdatedAt(Instant.EPOCH)
                                .build());
    }

    private static String name(ConsumerRecord<String, ClinicSettings> record) {
        return record.value().getName();
    }
}
