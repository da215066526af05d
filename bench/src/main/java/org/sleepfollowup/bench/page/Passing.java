package org.sleepfollowup.bench.page;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.sleepfollowup.bench.Report;
import org.sleepfollowup.schemas.PartitionedByTherapist;
import org.sleepfollowup.schemas.Topic;
import org.sleepfollowup.schemas.Topics;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Watches the answers on their way from the survey to the page: on the topic of answers, as outcomes that are committed, and in
 * the table of the dashboard, which says in the same transaction how far it has read.
 */
final class Passing implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final Stage accepted;
    private final Stage paired;
    private final Stage written;
    private final JdbcClient database;
    private final Map<Integer, Queue<Outcome>> unwritten = new HashMap<>();
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread thread = Thread.ofPlatform().daemon().name("passing").unstarted(this::watch);
    private volatile boolean closed;

    private record Outcome(long offset, String therapist) {}

    private Passing(String bootstrapServers, JdbcClient database, SentAnswers sent) {
        this.accepted = new Stage("on the topic of answers", sent);
        this.paired = new Stage("as a committed outcome", sent);
        this.written = new Stage("in the dashboard's table", sent);
        this.database = database;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "group.id", "passing",
                        "auto.offset.reset", "earliest",
                        "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Begins to watch. */
    static Passing start(String bootstrapServers, JdbcClient database, SentAnswers sent) {
        Passing passing = new Passing(bootstrapServers, database, sent);
        passing.thread.start();
        return passing;
    }

    void print(Report report) {
        List.of(accepted, paired, written).forEach(stage -> stage.print(report));
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.join();
    }

    private void watch() {
        try (consumer) {
            consumer.subscribe(List.of(Topics.ANSWER.name(), Topics.SLEEP_OUTCOME.name()));
            while (!closed) {
                consumer.poll(PAUSE).forEach(this::pass);
                database.sql("select partition, next_offset from dashboard.kafka_offset where topic = :topic")
                        .param("topic", Topics.SLEEP_OUTCOME.name())
                        .query(row -> {
                            write(row.getInt("partition"), row.getLong("next_offset"));
                        });
            }
        }
    }

    private void pass(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(Topics.ANSWER.name())) {
            accepted.next(therapist(Topics.ANSWER, record));
        } else {
            String therapist = therapist(Topics.SLEEP_OUTCOME, record);
            paired.next(therapist);
            unwritten
                    .computeIfAbsent(record.partition(), added -> new ArrayDeque<>())
                    .add(new Outcome(record.offset(), therapist));
        }
    }

    private static String therapist(
            Topic<? extends PartitionedByTherapist, ?> topic, ConsumerRecord<byte[], byte[]> record) {
        return topic.key()
                .deserializer()
                .deserialize(record.topic(), record.key())
                .therapist()
                .therapistId();
    }

    private void write(int partition, long next) {
        Queue<Outcome> queue = unwritten.getOrDefault(partition, new ArrayDeque<>());
        for (Outcome first = queue.peek(); first != null && first.offset() < next; first = queue.peek()) {
            written.next(first.therapist());
            queue.remove();
        }
    }
}
