package org.sleepfollowup.aggregator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sleepfollowup.aggregator.Sample.answer;
import static org.sleepfollowup.aggregator.Sample.planWithCheckIn;
import static org.sleepfollowup.aggregator.Sample.planned;
import static org.sleepfollowup.aggregator.Sample.withdrawn;
import static org.sleepfollowup.schemas.Topics.SLEEP_OUTCOME;
import static org.sleepfollowup.schemas.Topics.THERAPIST_SLEEP;
import static org.sleepfollowup.schemas.avro.Wave.FIRST_NIGHT;
import static org.sleepfollowup.schemas.avro.Wave.ONE_WEEK;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sleepfollowup.schemas.PartitionedByTherapist;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.TherapistSleepKey;
import org.sleepfollowup.schemas.Topic;
import org.sleepfollowup.schemas.avro.TherapistSleep;
import org.sleepfollowup.testing.Infrastructure;

class AggregatorIT {
    private static final String BROKER = Infrastructure.get().bootstrapServers();

    private static final int TEN_MB = 10 * 1024 * 1024;

    private final TopicsInTest topics = new TopicsInTest(BROKER);
    private final String clinic = "clinic-" + UUID.randomUUID();
    private final List<SpecificRecord> sent = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void sumsAreExactOverARestartAndOverTheLossOfAllState() {
        try (RunningAggregator first =
                aggregator("first", "--sleepfollowup.aggregator.instance=a").ready()) {
            send(answers(1, 40));
            awaitRecount();
        }
        send(answers(2, 20));
        try (RunningAggregator restarted =
                aggregator("first", "--sleepfollowup.aggregator.instance=a").ready()) {
            awaitRecount();
        }
        send(answers(3, 10));
        send(List.of(withdrawn(therapist(1), "f-1", 9)));
        try (RunningAggregator withoutState = aggregator("empty").ready()) {
            awaitRecount();
        }
        assertNothingTwice(SLEEP_OUTCOME);
        assertNothingTwice(THERAPIST_SLEEP);
    }

    @Test
    void anInstanceThatJoinsAndOneThatLeavesChangeNoSum() {
        try (RunningAggregator staying =
                aggregator("staying", "--sleepfollowup.aggregator.threads=2").ready()) {
            send(answers(1, 30));
            try (RunningAggregator leaving = aggregator("leaving").ready()) {
                send(answers(2, 30));
                awaitRecount();
                send(answers(3, 30));
            }
            awaitRecount();
        }
        assertNothingTwice(SLEEP_OUTCOME);
        assertNothingTwice(THERAPIST_SLEEP);
    }

    @Test
    void poisonGoesToTheDeadLettersAndTheNextGoesThrough() {
        byte[] key = therapist(1).toString().getBytes(UTF_8);
        try (RunningAggregator aggregator = aggregator("poison").ready()) {
            topics.sendRaw(List.of(
                    new ProducerRecord<>("answer", key, "rubbish".getBytes(UTF_8)),
                    new ProducerRecord<>("follow-up", key, null)));
            topics.send(List.of(answer(therapist(1), "f-1", FIRST_NIGHT, 1, 11)));
            send(answers(1, 2));
            awaitRecount();
        }
        assertThat(deadLetters("answer-dlt", key))
                .extracting(r -> new String(
                        r.headers().lastHeader("kafka_dlt-exception-message").value(), UTF_8))
                .satisfiesExactly(
                        undecodable -> assertThat(undecodable).contains("single-object encoding"),
                        implausible -> assertThat(implausible).isEqualTo("sleep must be 0 to 10."));
        assertThat(deadLetters("follow-up-dlt", key)).hasSize(1);
    }

    @Test
    void poisonTooLargeForALetterIsToldOfAndTheNextGoesThrough() {
        byte[] key = therapist(1).toString().getBytes(UTF_8);
        try (RunningAggregator aggregator = aggregator("large").ready()) {
            topics.sendRaw(List.of(new ProducerRecord<>("answer", key, new byte[TEN_MB])));
            send(answers(1, 2));
            awaitRecount();
        }
        assertThat(topics.readRaw("answer-dlt"))
                .filteredOn(r -> r.headers().lastHeader("sleepfollowup_left-out") != null)
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.value()).isNull();
                    assertThat(r.headers().lastHeader("kafka_dlt-original-offset"))
                            .isNotNull();
                });
    }

    @Test
    void figuresAreMetersAndHealthIsReadiness() {
        try (RunningAggregator aggregator = aggregator("meters").ready()) {
            assertThat(aggregator.status("/health/liveness")).isEqualTo(200);
            assertThat(aggregator.body("/prometheus")).contains("kafka_stream_");
        }
    }

    /** A plan and one more revision of both waves, for each follow-up; clients and therapists repeat. */
    private List<SpecificRecord> answers(int revision, int followUps) {
        List<SpecificRecord> records = new ArrayList<>();
        for (int i = 0; i < followUps; i++) {
            String id = "f-" + i;
            if (revision == 1) {
                records.add(planned(therapist(i), id, 1, planWithCheckIn("client-" + i % 7, i % 11)));
            }
            records.add(answer(therapist(i), id, FIRST_NIGHT, revision, (3 * i + revision) % 11));
            records.add(answer(therapist(i), id, ONE_WEEK, revision, (5 * i + revision) % 11));
        }
        return records;
    }

    private TherapistKey therapist(int i) {
        return new TherapistKey(clinic, "t-" + i % 6);
    }

    private RunningAggregator aggregator(String state, String... arguments) {
        return new RunningAggregator(BROKER, folder.resolve(state), arguments);
    }

    private void send(List<SpecificRecord> records) {
        sent.addAll(records);
        topics.send(records);
    }

    private void awaitRecount() {
        Map<TherapistSleepKey, TherapistSleep> expected = new Recount(sent).sums;
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(sums()).isEqualTo(expected));
    }

    private Map<TherapistSleepKey, TherapistSleep> sums() {
        Map<TherapistSleepKey, TherapistSleep> sums = topics.table(THERAPIST_SLEEP);
        sums.keySet().removeIf(key -> !key.therapist().clinicId().equals(clinic));
        return sums;
    }

    /** Each change of a figure has an id of its own; exactly once means that none stands on the topic twice. */
    private <K extends PartitionedByTherapist, V> void assertNothingTwice(Topic<K, V> topic) {
        Map<String, Integer> times = new HashMap<>();
        for (ConsumerRecord<K, V> r : topics.read(topic)) {
            times.merge(new String(r.headers().lastHeader("ce_id").value(), UTF_8), 1, Integer::sum);
            assertThat(r.partition()).isEqualTo(Topic.partition(r.key(), Infrastructure.PARTITIONS));
        }
        assertThat(times)
                .isNotEmpty()
                .allSatisfy((id, n) -> assertThat(n).as(id).isOne());
    }

    private List<ConsumerRecord<byte[], byte[]>> deadLetters(String topic, byte[] key) {
        return topics.readRaw(topic).stream()
                .filter(r -> Arrays.equals(r.key(), key))
                .toList();
    }
}
