package org.sleepfollowup.dashboard.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.dashboard.Pipeline;
import org.sleepfollowup.dashboard.RunningDashboard;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.testing.Infrastructure;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing doubled, nothing lost, nothing that stops the rest. */
class ReadingIT {

    @Test
    void whatCameInWhileItWasAwayIsReadOnceAndWhatWasReadBeforeIsNotReadAgain() {
        try (Pipeline pipeline = new Pipeline("restart")) {
            try (RunningDashboard first = RunningDashboard.start()) {
                pipeline.clinic("Restart");
                pipeline.answered("S-1", "t-1", "client-1", 4, 6);
                await().until(() -> outcomes(first, "restart") == 1);
            }
            pipeline.answered("S-2", "t-1", "client-2", 4, 6);
            pipeline.answered("S-3", "t-2", "client-3", 4, 6);
            pipeline.flush();
            try (RunningDashboard second = RunningDashboard.start()) {
                await().until(() -> outcomes(second, "restart") == 3);
                await().until(() -> events(second, "restart") == 3 * 4);
                assertThat(second.bean(JdbcClient.class)
                                .sql("select version from dashboard.clinic_version where clinic_id = 'restart'")
                                .query(Long.class)
                                .single())
                        .isLessThanOrEqualTo(13);
            }
        }
    }

    @Test
    void aDatabaseThatSaysNothingIsNotWaitedForWithoutEnd() {
        try (RunningDashboard dashboard = RunningDashboard.start("--DATABASE_SOCKET_TIMEOUT_S=2")) {
            JdbcClient database = dashboard.bean(JdbcClient.class);
            assertThatThrownBy(() -> database.sql("select pg_sleep(30)").query().singleRow())
                    .hasRootCauseInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void partitionsThatChangeHandsAreNeitherReadTwiceNorForgotten() {
        try (Pipeline pipeline = new Pipeline("hands");
                RunningDashboard stays = RunningDashboard.start()) {
            pipeline.clinic("Hands");
            try (RunningDashboard leaves = RunningDashboard.start()) {
                for (int i = 0; i < 300; i++) {
                    pipeline.answered("S-" + i, "t-" + i % 20, "client-" + i, 4, 6);
                }
                await().until(() -> outcomes(leaves, "hands") > 100);
            }
            for (int i = 300; i < 400; i++) {
                pipeline.answered("S-" + i, "t-" + i % 20, "client-" + i, 4, 6);
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> outcomes(stays, "hands") == 400);
            await().until(() -> events(stays, "hands") == 400 * 4);
        }
    }

    @Test
    void whereTheReadModelIsEmptiedItIsBuiltAgainFromTheTopics() {
        try (Pipeline pipeline = new Pipeline("rebuild")) {
            try (RunningDashboard first = RunningDashboard.start()) {
                pipeline.clinic("Rebuild");
                pipeline.answered("S-1", "t-1", "client-1", 4, 6);
                await().until(() -> outcomes(first, "rebuild") == 1);
                await().until(() -> events(first, "rebuild") == 4);
            }
            try (RunningDashboard second = RunningDashboard.start()) {
                // As an operator would, only while it runs: the next start finds no places and begins at the beginning.
                second.bean(JdbcClient.class)
                        .sql("truncate dashboard.kafka_offset")
                        .update();
            }
            try (RunningDashboard third = RunningDashboard.start()) {
                pipeline.answered("S-2", "t-1", "client-2", 4, 6);
                await().until(() -> outcomes(third, "rebuild") == 2);
                await().until(() -> events(third, "rebuild") == 2 * 4);
                assertThat(third.bean(JdbcClient.class)
                                .sql("select count(*) from dashboard.invitation where clinic_id = 'rebuild'")
                                .query(Long.class)
                                .single())
                        .isEqualTo(2);
            }
        }
    }

    @Test
    void anInstanceThatLostItsPartitionNeitherDoublesNorMovesBack() {
        try (RunningDashboard dashboard = RunningDashboard.start()) {
            ReadModel readModel = dashboard.bean(ReadModel.class);
            Offsets offsets = dashboard.bean(Offsets.class);
            // A partition that the running consumer does not have.
            Partition partition = new Partition(Topics.SLEEP_OUTCOME.name(), 77);
            readModel.write(List.of(unreadable(77, 4), unreadable(77, 5)));
            long letters = deadLetters("partition-77").size();

            readModel.write(List.of(unreadable(77, 3), unreadable(77, 4)));

            assertThat(offsets.next(partition)).isEqualTo(6);
            assertThat(deadLetters("partition-77")).hasSize((int) letters).hasSize(2);
        }
    }

    @Test
    void poisonGoesToTheDeadLettersAndTheNextOneIsRead() {
        try (RunningDashboard dashboard = RunningDashboard.start();
                Pipeline pipeline = new Pipeline("poison")) {
            pipeline.clinic("Poison");
            byte[] key = new TherapistKey("poison", "t-1").toString().getBytes(UTF_8);

            pipeline.raw(Topics.SLEEP_OUTCOME, key, "torn".getBytes(UTF_8), "t-1");
            pipeline.raw(Topics.FOLLOW_UP, "one-segment".getBytes(UTF_8), new byte[0], "t-1");
            pipeline.raw(Topics.FOLLOW_UP, key, null, "t-1");
            pipeline.answered("S-1", "t-1", "client-1", 4, 6);

            await().until(() -> outcomes(dashboard, "poison") == 1);
            await().until(() -> events(dashboard, "poison") == 4);
            ConsumerRecord<byte[], byte[]> letter = deadLetters("torn").getFirst();
            assertThat(header(letter, "kafka_dlt-original-topic")).contains("sleep-outcome");
            assertThat(header(letter, "kafka_dlt-exception-message")).isPresent();
        }
    }

    @Test
    void aRecordThatTheDatabaseRefusesStandsAlone() {
        try (RunningDashboard dashboard = RunningDashboard.start();
                Pipeline pipeline = new Pipeline("nul")) {
            pipeline.clinic("Nul");
            pipeline.answered("S-1", "t-1", "client-1", 4, 6);
            pipeline.answered("S-2", "t-1", "client-\u0000", 4, 6);
            pipeline.answered("S-3", "t-1", "client-3", 4, 6);
            pipeline.flush();

            await().until(() -> outcomes(dashboard, "nul") == 2);
            await().until(() -> deadLetters("client-\u0000").size() == 1);
        }
    }

    @Test
    void aRecordThatIsTooLongForTheDatabaseHoldsNothingUp() {
        try (RunningDashboard dashboard = RunningDashboard.start();
                Pipeline pipeline = new Pipeline("long")) {
            pipeline.clinic("Long");
            // Longer than an index takes; and with its statement in the cause, longer than a dead letter may be.
            String random = Stream.generate(() -> UUID.randomUUID().toString())
                    .limit(16_000)
                    .collect(Collectors.joining());
            pipeline.session(random, "t-1").planned("Dana Reyes");
            pipeline.answered("S-1", "t-1", "client-1", 4, 6);
            pipeline.flush();

            await().atMost(Duration.ofSeconds(20)).until(() -> events(dashboard, "long") == 6);
            await().until(() -> count(
                            dashboard,
                            "select count(*) from dashboard.follow_up_session where clinic_id = :clinic",
                            "long")
                    == 1);
        }
    }

    private static ConsumerRecord<byte[], byte[]> unreadable(int partition, long offset) {
        byte[] bytes = ("partition-" + partition).getBytes(UTF_8);
        return new ConsumerRecord<>(
                Topics.SLEEP_OUTCOME.name(),
                partition,
                offset,
                0,
                TimestampType.CREATE_TIME,
                bytes.length,
                bytes.length,
                bytes,
                bytes,
                new org.apache.kafka.common.header.internals.RecordHeaders(),
                Optional.empty());
    }

    private static long outcomes(RunningDashboard dashboard, String clinic) {
        return count(dashboard, "select count(*) from dashboard.outcome where clinic_id = :clinic", clinic);
    }

    private static long events(RunningDashboard dashboard, String clinic) {
        return count(dashboard, "select count(*) from dashboard.follow_up_event where clinic_id = :clinic", clinic);
    }

    private static long count(RunningDashboard dashboard, String sql, String clinic) {
        return dashboard
                .bean(JdbcClient.class)
                .sql(sql)
                .param("clinic", clinic)
                .query(Long.class)
                .single();
    }

    /** Dead letters of outcomes that hold this text. */
    private static List<ConsumerRecord<byte[], byte[]>> deadLetters(String text) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Infrastructure.get().bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(Topics.SLEEP_OUTCOME.deadLetters(), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> {
                    if (new String(record.value(), UTF_8).contains(text)) {
                        found.add(record);
                    }
                });
            }
            return found;
        }
    }

    private static Optional<String> header(ConsumerRecord<?, ?> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name)).map(header -> new String(header.value(), UTF_8));
    }
}
