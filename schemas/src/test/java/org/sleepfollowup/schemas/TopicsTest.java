package org.sleepfollowup.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Arrays;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.schemas.avro.BaselineKind;
import org.sleepfollowup.schemas.avro.TherapistSleep;
import org.sleepfollowup.schemas.avro.Wave;

class TopicsTest {

    @Property
    void keysOfAnyIdsAreReadBack(
            @ForAll @NotEmpty String clinic, @ForAll @NotEmpty String therapist, @ForAll @NotEmpty String followUp) {
        Assume.that(encodable(clinic) && encodable(therapist) && encodable(followUp));
        TherapistKey key = new TherapistKey(clinic, therapist);
        OutcomeKey outcome = new OutcomeKey(key, followUp, Wave.ONE_WEEK);
        TherapistSleepKey sleep =
                new TherapistSleepKey(key, Wave.FIRST_NIGHT, YearMonth.of(2026, 11), BaselineKind.RECALLED);
        FollowUpKey asked = new FollowUpKey(clinic, followUp);
        assertThat(TherapistKey.parse(key.toString())).isEqualTo(key);
        assertThat(FollowUpKey.parse(asked.toString())).isEqualTo(asked);
        assertThat(OutcomeKey.parse(outcome.toString())).isEqualTo(outcome);
        assertThat(TherapistSleepKey.parse(sleep.toString())).isEqualTo(sleep);
    }

    @Property
    void whatIsDerivedStaysInItsTherapistsPartition(
            @ForAll @NotEmpty String therapist, @ForAll @IntRange(min = 1, max = 64) int partitions) {
        Assume.that(encodable(therapist));
        TherapistKey key = new TherapistKey("demo", therapist);
        int kafkas = BuiltInPartitioner.partitionForKey(key.toString().getBytes(StandardCharsets.UTF_8), partitions);
        assertThat(Topic.partition(key, partitions)).isEqualTo(kafkas);
        assertThat(Topic.partition(new OutcomeKey(key, "f", Wave.FIRST_NIGHT), partitions))
                .isEqualTo(kafkas);
    }

    @Test
    void valuesAreReadBack() {
        TherapistSleep sums = aTherapistSleep();
        byte[] bytes = Topics.THERAPIST_SLEEP.value().serializer().serialize("therapist-sleep", sums);
        assertThat(bytes).startsWith(0xC3, 0x01);
        assertThat(Topics.THERAPIST_SLEEP.value().deserializer().deserialize("therapist-sleep", bytes))
                .isEqualTo(sums);
    }

    @Test
    void tornForeignAndEmptyBytesAreOneClearError() {
        byte[] whole = Topics.THERAPIST_SLEEP.value().serializer().serialize("therapist-sleep", aTherapistSleep());
        for (byte[] bad : new byte[][] {
            {}, {1}, "rubbish, longer than a header".getBytes(StandardCharsets.UTF_8), Arrays.copyOf(whole, 14)
        }) {
            assertThatThrownBy(
                            () -> Topics.THERAPIST_SLEEP.value().deserializer().deserialize("therapist-sleep", bad))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("therapist-sleep");
        }
    }

    @Test
    void aKeyOfAnotherShapeIsAClearError() {
        byte[] bytes = "only-one-segment".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Topics.ANSWER.key().deserializer().deserialize("answer", bytes))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("answer");
    }

    @Test
    void everyTopicHasItsDeadLettersForThirtyDays() {
        assertThat(Topics.declarations(3, (short) 1))
                .hasSize(2 * Topics.ALL.size())
                .filteredOn(t -> t.name().endsWith("-dlt"))
                .hasSize(Topics.ALL.size())
                .allSatisfy(t -> assertThat(t.configs()).containsEntry("retention.ms", "2592000000"));
    }

    @Test
    void contactDetailsLeaveTheDiskADayAfterTheirRetentionAtTheLatest() {
        assertThat(Topics.SESSION_COMPLETED.config())
                .containsEntry("retention.ms", "1209600000")
                .containsEntry("segment.ms", "86400000");
        assertThat(Topics.SESSIONS_KEPT.gone()).isEqualTo(Duration.ofDays(15).plusHours(1));
    }

    @Test
    void thatAKeyIsNoMoreStandsForThirtyDaysOnEveryCompactedTopic() {
        assertThat(Topics.declarations(3, (short) 1))
                .filteredOn(t -> "compact".equals(t.configs().get("cleanup.policy")))
                .extracting(NewTopic::name)
                .containsExactlyInAnyOrder("follow-up-session", "sleep-outcome", "therapist-sleep", "clinic");
        assertThat(Topics.declarations(3, (short) 1))
                .filteredOn(t -> "compact".equals(t.configs().get("cleanup.policy")))
                .allSatisfy(t -> assertThat(t.configs()).containsEntry("delete.retention.ms", "2592000000"));
    }

    @Test
    void whatWasTakenBackOfAFollowUpsSessionIsCleanedAwayWithinADay() {
        assertThat(Topics.FOLLOW_UP_SESSION.config())
                .containsEntry("cleanup.policy", "compact")
                .containsEntry("max.compaction.lag.ms", "86400000")
                .containsEntry("segment.ms", "86400000");
    }

    private static TherapistSleep aTherapistSleep() {
        return TherapistSleep.newBuilder()
                .setClinicId("demo")
                .setTherapistId("t-01")
                .setWave(Wave.FIRST_NIGHT)
                .setMonth("2026-11")
                .setBaseline(BaselineKind.CHECK_IN)
                .setAnswers(3)
                .setClients(2)
                .setSumBefore(12)
                .setSumAfter(18)
                .setSumBeforeSquared(50)
                .setSumBeforeAfter(75)
                .setSumAfterSquared(110)
                .setImproved(2)
                .setSame(1)
                .setWorse(0)
                .setSumClientAnswersSquared(5)
                .setSumClientAnswersChange(9)
                .setSumClientChangeSquared(20)
                .build();
    }

    private static boolean encodable(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
