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

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.sleepfollowup.schemas.PartitionedByTherapist;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.TherapistSleepKey;
import org.sleepfollowup.schemas.Topic;
import org.sleepfollowup.schemas.avro.TherapistSleep;

/** A clinic that is alone with its name on the topics; what it sends is counted anew, and compared. */
final class ClinicInTest {
    private final String id = "clinic-" + UUID.randomUUID();
    private final List<SpecificRecord> sent = new ArrayList<>();
    private final TopicsInTest topics;
    private final int partitions;

    /** @param partitions that each topic has */
    ClinicInTest(TopicsInTest topics, int partitions) {
        this.topics = topics;
        this.partitions = partitions;
    }

    TherapistKey therapist(int i) {
        return new TherapistKey(id, "t-" + i % 6);
    }

    /** So many follow-ups from this one on: planned and answered in both waves; some corrected, some taken back. */
    void sendFollowUps(int from, int count) {
        List<SpecificRecord> records = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            records.addAll(answers(1, i));
            if (i % 5 == 0) {
                records.addAll(answers(2, i));
            }
            if (i % 11 == 0) {
                records.add(withdrawn(therapist(i), "f-" + i, 2));
            }
        }
        send(records);
    }

    /** With its plan, if it is the first revision. */
    List<SpecificRecord> answers(int revision, int followUp) {
        String name = "f-" + followUp;
        TherapistKey therapist = therapist(followUp);
        List<SpecificRecord> records = new ArrayList<>();
        if (revision == 1) {
            records.add(planned(therapist, name, 1, planWithCheckIn("client-" + followUp % 7, followUp % 11)));
        }
        records.add(answer(therapist, name, FIRST_NIGHT, revision, (3 * followUp + revision) % 11));
        records.add(answer(therapist, name, ONE_WEEK, revision, (5 * followUp + revision) % 11));
        return records;
    }

    void send(List<SpecificRecord> records) {
        sent.addAll(records);
        topics.send(records);
    }

    /** Waits until the sums on the topic are those of all that was sent. */
    void awaitRecount() {
        Map<TherapistSleepKey, TherapistSleep> expected = new Recount(sent).sums;
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(sums()).isEqualTo(expected));
    }

    private Map<TherapistSleepKey, TherapistSleep> sums() {
        Map<TherapistSleepKey, TherapistSleep> sums = topics.table(THERAPIST_SLEEP);
        sums.keySet().removeIf(key -> !key.therapist().clinicId().equals(id));
        return sums;
    }

    void assertNothingTwice() {
        assertNothingTwice(SLEEP_OUTCOME);
        assertNothingTwice(THERAPIST_SLEEP);
    }

    /** Each change of a figure has an id of its own; exactly once means that none stands on the topic twice. */
    private <K extends PartitionedByTherapist, V> void assertNothingTwice(Topic<K, V> topic) {
        Map<String, Integer> times = new HashMap<>();
        for (ConsumerRecord<K, V> r : topics.read(topic)) {
            times.merge(new String(r.headers().lastHeader("ce_id").value(), UTF_8), 1, Integer::sum);
            assertThat(r.partition()).isEqualTo(Topic.partition(r.key(), partitions));
        }
        assertThat(times).isNotEmpty();
        times.values().removeIf(n -> n == 1);
        assertThat(times)
                .as("ids that stand on " + topic.name() + " more than once")
                .isEmpty();
    }
}
