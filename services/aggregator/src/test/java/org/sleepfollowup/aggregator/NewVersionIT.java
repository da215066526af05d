package org.sleepfollowup.aggregator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.sleepfollowup.schemas.Topics.SLEEP_OUTCOME;
import static org.sleepfollowup.schemas.Topics.THERAPIST_SLEEP;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sleepfollowup.aggregator.version.RetireEarlierVersions;
import org.sleepfollowup.aggregator.version.TopologyVersion;
import org.sleepfollowup.embedded.EmbeddedKafka;
import org.sleepfollowup.embedded.Ports;
import org.sleepfollowup.schemas.Topic;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.testing.Infrastructure;

/** A new version of the topology takes over from this one; on a broker of its own, since it writes every key again. */
class NewVersionIT {
    private static final TopologyVersion NEXT = new TopologyVersion(TopologyVersion.CURRENT.number() + 1);
    private static final String GONE_CELL = "gone/t-1/FIRST_NIGHT/2026-11/CHECK_IN";
    private static final String GONE_OUTCOME = "gone/t-1/f-1/FIRST_NIGHT";

    @TempDir
    private Path folder;

    private EmbeddedKafka kafka;
    private TopicsInTest topics;

    @BeforeEach
    void startABroker() {
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), Ports.free());
        topics = new TopicsInTest(kafka.bootstrapServers());
        try (Admin admin = admin()) {
            Topics.create(admin, Infrastructure.PARTITIONS, (short) 1);
        }
    }

    @AfterEach
    void stopIt() {
        kafka.close();
    }

    @Test
    void countsEverythingAnewToTheSameBytesAndThenTheEarlierVersionIsRetired() throws Exception {
        ClinicInTest clinic = new ClinicInTest(topics, Infrastructure.PARTITIONS);
        try (RunningAggregator current = aggregator(TopologyVersion.CURRENT)) {
            clinic.sendFollowUps(0, 60);
            clinic.awaitRecount();
        }
        Map<String, String> outcomes = topics.bytes(SLEEP_OUTCOME);
        Map<String, String> sums = topics.bytes(THERAPIST_SLEEP);
        topics.sendRaw(
                List.of(leftOver(SLEEP_OUTCOME, GONE_OUTCOME, outcomes), leftOver(THERAPIST_SLEEP, GONE_CELL, sums)));
        assertThatThrownBy(this::retire).hasMessageContaining("let it run");

        try (RunningAggregator next = aggregator(NEXT)) {
            await().atMost(Duration.ofSeconds(90))
                    .until(() -> writtenByNext(THERAPIST_SLEEP, sums) && writtenByNext(SLEEP_OUTCOME, outcomes));
            assertThatThrownBy(this::retire).hasMessageContaining("stop every aggregator");
        }
        assertThat(topics.bytes(SLEEP_OUTCOME)).containsAllEntriesOf(outcomes).hasSize(outcomes.size() + 1);
        assertThat(topics.bytes(THERAPIST_SLEEP)).containsAllEntriesOf(sums).hasSize(sums.size() + 1);

        assertThat(retire()).startsWith("Took back 2 keys").contains(TopologyVersion.CURRENT.applicationId());
        assertThat(topics.bytes(SLEEP_OUTCOME)).isEqualTo(outcomes);
        assertThat(topics.bytes(THERAPIST_SLEEP)).isEqualTo(sums);
        assertThat(changelogs()).hasSize(3).allMatch(name -> name.startsWith(NEXT.applicationId()));
        assertThat(retire()).startsWith("Took back 0 keys");

        try (RunningAggregator next = aggregator(NEXT)) {
            clinic.send(clinic.answers(3, 2));
            clinic.awaitRecount();
        }
    }

    @Test
    void theCommandFindsTheBrokerByTheSettingsOfTheAggregatorAndNothingToDoWhereThereIsNoEarlierVersion() {
        ClinicInTest clinic = new ClinicInTest(topics, Infrastructure.PARTITIONS);
        try (RunningAggregator current = aggregator(TopologyVersion.CURRENT)) {
            clinic.sendFollowUps(0, 3);
            clinic.awaitRecount();
            // What nobody answered changes no sum, and may be read after all that does.
            await().atMost(Duration.ofSeconds(30)).until(this::allIsRead);
        }
        Map<String, String> sums = topics.bytes(THERAPIST_SLEEP);
        RetireEarlierVersions.main(new String[] {"--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers()});
        assertThat(topics.bytes(THERAPIST_SLEEP)).isEqualTo(sums).isNotEmpty();
    }

    /** Both versions have the same folder, as after an upgrade. */
    private RunningAggregator aggregator(TopologyVersion version) {
        return new RunningAggregator(version, kafka.bootstrapServers(), folder.resolve("state"));
    }

    /** What an earlier version alone had counted. */
    private static ProducerRecord<byte[], byte[]> leftOver(Topic<?, ?> topic, String key, Map<String, String> others) {
        String any = others.values().iterator().next();
        return new ProducerRecord<>(
                topic.name(), key.getBytes(UTF_8), HexFormat.of().parseHex(any));
    }

    private String retire() {
        return RetireEarlierVersions.retire(
                Map.of("bootstrap.servers", kafka.bootstrapServers()), NEXT, Clock.systemUTC());
    }

    /** Whether the newest record of each of these keys is of the next version. */
    private boolean writtenByNext(Topic<?, ?> topic, Map<String, String> keys) {
        Map<String, String> marks = new HashMap<>();
        topics.readRaw(topic.name()).forEach(r -> {
            var mark = r.headers().lastHeader("ce_topologyversion");
            marks.put(new String(r.key(), UTF_8), mark == null ? "" : new String(mark.value(), UTF_8));
        });
        return keys.keySet().stream()
                .allMatch(key -> Integer.toString(NEXT.number()).equals(marks.get(key)));
    }

    private boolean allIsRead() throws InterruptedException, ExecutionException {
        try (Admin admin = admin()) {
            Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(
                            TopologyVersion.CURRENT.applicationId())
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, OffsetSpec> latest = Stream.of(Topics.FOLLOW_UP, Topics.ANSWER)
                    .flatMap(topic -> IntStream.range(0, Infrastructure.PARTITIONS)
                            .mapToObj(partition -> new TopicPartition(topic.name(), partition)))
                    .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            return admin.listOffsets(latest).all().get().entrySet().stream()
                    .allMatch(end -> end.getValue().offset() == 0
                            || (read.get(end.getKey()) != null
                                    && read.get(end.getKey()).offset()
                                            >= end.getValue().offset()));
        }
    }

    private List<String> changelogs() throws InterruptedException, ExecutionException {
        try (Admin admin = admin()) {
            return admin.listTopics().names().get().stream()
                    .filter(name -> name.endsWith("-changelog"))
                    .toList();
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }
}
