package org.sleepfollowup.aggregator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sleepfollowup.aggregator.Sample.answer;
import static org.sleepfollowup.aggregator.Sample.plan;
import static org.sleepfollowup.aggregator.Sample.planned;
import static org.sleepfollowup.aggregator.Sample.withdrawn;
import static org.sleepfollowup.schemas.avro.Wave.FIRST_NIGHT;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sleepfollowup.schemas.avro.SessionFacts;
import org.sleepfollowup.testing.Infrastructure;

class AggregatorIT {
    private static final String BROKER = Infrastructure.get().bootstrapServers();

    private static final int TEN_MB = 10 * 1024 * 1024;

    private final TopicsInTest topics = new TopicsInTest(BROKER);
    private final ClinicInTest clinic = new ClinicInTest(topics, Infrastructure.PARTITIONS);

    @TempDir
    private Path folder;

    @Test
    void sumsAreExactOverARestartAndOverTheLossOfAllState() {
        try (RunningAggregator first = aggregator("first").ready()) {
            clinic.send(answers(1, 40));
            clinic.awaitRecount();
        }
        clinic.send(answers(2, 20));
        try (RunningAggregator restarted = aggregator("first").ready()) {
            clinic.awaitRecount();
        }
        clinic.send(answers(3, 10));
        clinic.send(List.of(withdrawn(clinic.therapist(1), "f-1", 9)));
        try (RunningAggregator withoutState = aggregator("empty").ready()) {
            clinic.awaitRecount();
        }
        clinic.assertNothingTwice();
    }

    @Test
    void poisonGoesToTheDeadLettersAndTheNextGoesThrough() {
        byte[] key = clinic.therapist(1).toString().getBytes(UTF_8);
        try (RunningAggregator aggregator = aggregator("poison").ready()) {
            topics.sendRaw(List.of(
                    new ProducerRecord<>("answer", key, "rubbish".getBytes(UTF_8)),
                    new ProducerRecord<>("follow-up", key, null)));
            topics.send(List.of(answer(clinic.therapist(1), "f-1", FIRST_NIGHT, 1, 11)));
            clinic.send(answers(1, 2));
            clinic.awaitRecount();
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
        byte[] key = clinic.therapist(1).toString().getBytes(UTF_8);
        try (RunningAggregator aggregator = aggregator("large").ready()) {
            topics.sendRaw(List.of(new ProducerRecord<>("answer", key, new byte[TEN_MB])));
            clinic.send(answers(1, 2));
            clinic.awaitRecount();
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
    void aPlanTooLargeToBeKeptIsToldOfAndTheNextGoesThrough() {
        try (RunningAggregator aggregator = aggregator("long").ready()) {
            topics.send(List.of(planned(
                    clinic.therapist(1),
                    "f-1",
                    1,
                    plan("ana")
                            .setFacts(
                                    SessionFacts.newBuilder(plan("ana").build().getFacts())
                                            .setFocusAreas(List.of("x".repeat(TEN_MB)))
                                            .build())
                            .build())));
            clinic.send(answers(1, 2));
            clinic.awaitRecount();
        }
        assertThat(topics.readRaw("follow-up-dlt"))
                .filteredOn(r -> r.headers().lastHeader("sleepfollowup_left-out") != null)
                .singleElement()
                .satisfies(r -> assertThat(new String(
                                r.headers()
                                        .lastHeader("kafka_dlt-exception-message")
                                        .value(),
                                UTF_8))
                        .isEqualTo("focusAreas must have at most 500 characters."));
    }

    @Test
    void figuresAreMetersAndHealthIsReadiness() {
        try (RunningAggregator aggregator = aggregator("meters").ready()) {
            assertThat(aggregator.status("/health/liveness")).isEqualTo(200);
            assertThat(aggregator.body("/prometheus")).contains("kafka_stream_");
        }
    }

    /** Answers of so many follow-ups in this revision, the first with their plans. */
    private List<SpecificRecord> answers(int revision, int followUps) {
        return IntStream.range(0, followUps)
                .mapToObj(i -> clinic.answers(revision, i))
                .flatMap(List::stream)
                .toList();
    }

    private RunningAggregator aggregator(String state, String... arguments) {
        return new RunningAggregator(BROKER, folder.resolve(state), arguments);
    }

    private List<ConsumerRecord<byte[], byte[]>> deadLetters(String topic, byte[] key) {
        return topics.readRaw(topic).stream()
                .filter(r -> Arrays.equals(r.key(), key))
                .toList();
    }
}
