package org.sleepfollowup.aggregator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sleepfollowup.aggregator.Sample.answer;
import static org.sleepfollowup.aggregator.Sample.event;
import static org.sleepfollowup.aggregator.Sample.plan;
import static org.sleepfollowup.aggregator.Sample.planWithCheckIn;
import static org.sleepfollowup.aggregator.Sample.planned;
import static org.sleepfollowup.aggregator.Sample.ratings;
import static org.sleepfollowup.schemas.Topics.ANSWER;
import static org.sleepfollowup.schemas.Topics.FOLLOW_UP;
import static org.sleepfollowup.schemas.Topics.SLEEP_OUTCOME;
import static org.sleepfollowup.schemas.Topics.THERAPIST_SLEEP;
import static org.sleepfollowup.schemas.avro.Wave.FIRST_NIGHT;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.Topic;
import org.sleepfollowup.schemas.avro.FollowUpEvent;
import org.sleepfollowup.schemas.avro.FollowUpEventKind;
import org.sleepfollowup.schemas.avro.Plan;
import org.sleepfollowup.schemas.avro.Ratings;
import org.sleepfollowup.schemas.avro.SessionFacts;
import org.sleepfollowup.schemas.avro.SurveyAnswered;

class DeadLettersTest {
    private static final TherapistKey DANA = new TherapistKey("demo", "t-12");
    private static final byte[] KEY = DANA.toString().getBytes(UTF_8);

    private final DrivenTopology topology = new DrivenTopology();

    @AfterEach
    void theNextGoodOneGoesThrough() {
        topology.given(
                planned(DANA, "f-good", 1, planWithCheckIn("ana", 4)), answer(DANA, "f-good", FIRST_NIGHT, 1, 7));
        assertThat(topology.table(SLEEP_OUTCOME)).hasSize(1);
        topology.close();
    }

    static Stream<Arguments> undecodable() {
        byte[] torn = {(byte) 0xC3, 1, 2};
        return Stream.of(FOLLOW_UP, ANSWER)
                .flatMap(topic -> Stream.of(
                        Arguments.of(topic, KEY, torn),
                        Arguments.of(topic, KEY, new byte[0]),
                        Arguments.of(topic, "one-segment".getBytes(UTF_8), torn),
                        Arguments.of(topic, new byte[] {(byte) 0xFF, '/', (byte) 0xFF}, torn)));
    }

    @ParameterizedTest
    @MethodSource
    void undecodable(Topic<?, ?> topic, byte[] key, byte[] value) {
        topology.given(topic, key, value);

        assertThat(topology.raw(topic.deadLetters())).singleElement().satisfies(dead -> {
            assertThat(dead.key()).isEqualTo(key);
            assertThat(dead.value()).isEqualTo(value);
            assertThat(header(dead, "kafka_dlt-original-topic")).isEqualTo(topic.name());
            assertThat(header(dead, "kafka_dlt-exception-message")).contains(topic.name());
        });
    }

    static Stream<Arguments> implausible() {
        return Stream.of(
                Arguments.of("sleep must be 0 to 10", answer(DANA, "f", FIRST_NIGHT, 1, 11)),
                Arguments.of(
                        "must rate sleep",
                        answer(DANA, "f", FIRST_NIGHT, 1)
                                .setRatings(Ratings.newBuilder().build())
                                .build()),
                Arguments.of(
                        "usualBefore must be 0 to 10",
                        answer(DANA, "f", FIRST_NIGHT, 1)
                                .setRatings(ratings(5))
                                .setUsualBefore(-1)
                                .build()),
                Arguments.of(
                        "compared must be -3 to 3",
                        answer(DANA, "f", FIRST_NIGHT, 1)
                                .setRatings(ratings(5))
                                .setCompared(4)
                                .build()),
                Arguments.of("revision counts from 1", answer(DANA, "f", FIRST_NIGHT, 0, 5)),
                Arguments.of("followUpId must not be empty", answer(DANA, "", FIRST_NIGHT, 1, 5)),
                Arguments.of(
                        "PLANNED event must hold its plan",
                        event(DANA, "f", 1, FollowUpEventKind.PLANNED).build()),
                Arguments.of("sequence counts from 1", planned(DANA, "f", 0, planWithCheckIn("ana", 4))),
                Arguments.of("sleep must be 0 to 10", planned(DANA, "f", 1, planWithCheckIn("ana", 12))),
                Arguments.of("clientRef must not be empty", planned(DANA, "f", 1, plan("").build())),
                Arguments.of("sessionDate must be of the years 1900 to 9999", plannedOn(LocalDate.of(10_000, 1, 1))),
                Arguments.of("sessionDate must be of the years 1900 to 9999", plannedOn(LocalDate.of(1899, 12, 31))));
    }

    static Stream<Arguments> tooLong() {
        List<String> longText = List.of("x".repeat(501));
        List<String> manyTexts = Collections.nCopies(51, "x");
        return Stream.of(
                Arguments.of("followUpId must have at most 500", answer(DANA, longText.getFirst(), FIRST_NIGHT, 1, 5)),
                Arguments.of("unusual must have at most 500 characters", unusual(longText)),
                Arguments.of("unusual must have at most 50 entries", unusual(manyTexts)),
                Arguments.of("modality must have at most 500", plannedWith(facts().setModality(longText.getFirst()))),
                Arguments.of("focusAreas must have at most 500", plannedWith(facts().setFocusAreas(longText))),
                Arguments.of("groups must have at most 50 entries", plannedWith(facts().setGroups(manyTexts))),
                Arguments.of(
                        "clientRef must have at most 64 bytes",
                        planned(DANA, "f", 1, plan("é".repeat(33)).build())));
    }

    @ParameterizedTest
    @MethodSource({"implausible", "tooLong"})
    void implausible(String rule, SpecificRecord record) {
        topology.given(record);

        List<TestRecord<byte[], byte[]>> dead = Stream.concat(
                        topology.raw("follow-up-dlt").stream(), topology.raw("answer-dlt").stream())
                .toList();
        assertThat(dead).singleElement().satisfies(r -> {
            assertThat(r.key()).isEqualTo(KEY);
            assertThat(r.value()).isNotEmpty();
            assertThat(header(r, "kafka_dlt-exception-message")).contains(rule);
        });
    }

    @Test
    void aKeyThatNamesAnotherTherapistIsSetAside() {
        topology.given(ANSWER, new TherapistKey("demo", "t-99"), answer(DANA, "f", FIRST_NIGHT, 1, 5));
        assertThat(topology.raw("answer-dlt")).hasSize(1);
    }

    @Test
    void aMissingKeyOrValueIsSetAside() {
        topology.given(ANSWER, (byte[]) null, (byte[]) null);
        topology.given(FOLLOW_UP, KEY, (byte[]) null);
        assertThat(topology.raw("answer-dlt")).hasSize(1);
        assertThat(topology.raw("follow-up-dlt")).hasSize(1);
    }

    @Test
    void theLongestThatIsTakenIsLongerThanAnythingThatIntakeLetsThrough() {
        Plan plan = plan("c".repeat(64))
                .setSessionDate(LocalDate.of(9999, 12, 31))
                .setFacts(facts().setModality("x".repeat(200))
                        .setFocusAreas(Collections.nCopies(30, "x".repeat(200)))
                        .build())
                .build();
        topology.given(planned(DANA, "f", 1, plan), answer(DANA, "f", FIRST_NIGHT, 1, 5));
        assertThat(topology.raw("follow-up-dlt")).isEmpty();
        assertThat(topology.table(SLEEP_OUTCOME)).hasSize(1);
        assertThat(topology.table(THERAPIST_SLEEP)).hasSize(1);
    }

    @Test
    void aTherapistsIdThatIsTooLongIsSetAside() {
        topology.given(answer(new TherapistKey("demo", "x".repeat(501)), "f", FIRST_NIGHT, 1, 5));
        assertThat(topology.raw("answer-dlt"))
                .singleElement()
                .satisfies(dead -> assertThat(header(dead, "kafka_dlt-exception-message"))
                        .isEqualTo("therapistId must have at most 500 characters."));
    }

    private static SessionFacts.Builder facts() {
        return SessionFacts.newBuilder(plan("ana").build().getFacts());
    }

    private static FollowUpEvent plannedWith(SessionFacts.Builder facts) {
        return planned(DANA, "f", 1, plan("ana").setFacts(facts.build()).build());
    }

    private static FollowUpEvent plannedOn(LocalDate day) {
        return planned(DANA, "f", 1, plan("ana").setSessionDate(day).build());
    }

    private static SurveyAnswered unusual(List<String> texts) {
        return answer(DANA, "f", FIRST_NIGHT, 1)
                .setRatings(ratings(5))
                .setUnusual(texts)
                .build();
    }

    private static String header(TestRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
