package org.sleepfollowup.aggregator;

import static org.apache.kafka.streams.kstream.Named.as;
import static org.sleepfollowup.schemas.Topics.ANSWER;
import static org.sleepfollowup.schemas.Topics.FOLLOW_UP;
import static org.sleepfollowup.schemas.Topics.SLEEP_OUTCOME;
import static org.sleepfollowup.schemas.Topics.THERAPIST_SLEEP;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.aggregator.counting.Counted;
import org.sleepfollowup.aggregator.counting.Counting;
import org.sleepfollowup.aggregator.pairing.Correction;
import org.sleepfollowup.aggregator.pairing.News;
import org.sleepfollowup.aggregator.pairing.NewsAvro;
import org.sleepfollowup.aggregator.pairing.OutcomeAvro;
import org.sleepfollowup.aggregator.summing.TherapistSleepAvro;
import org.sleepfollowup.aggregator.version.TopologyVersion;
import org.sleepfollowup.schemas.OutcomeKey;
import org.sleepfollowup.schemas.PartitionedByTherapist;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.TherapistSleepKey;
import org.sleepfollowup.schemas.Topic;
import org.sleepfollowup.schemas.avro.Outcome;
import org.sleepfollowup.schemas.avro.TherapistSleep;

/**
 * Follow-ups and answers are paired into outcomes, outcomes are summed by therapist. All that concerns one therapist stays
 * in one partition from end to end, so that nothing is repartitioned.
 */
public final class SleepTopology {
    private final TopologyVersion version;
    private final Duration pause;
    private final int recent;

    /**
     * @param version its records are marked with it
     * @param pause how long changes of a cell are collected before its sums are told
     * @param recent how many follow-ups of a partition are on the heap, 1 or more
     */
    public SleepTopology(TopologyVersion version, Duration pause, int recent) {
        this.version = version;
        this.pause = pause;
        this.recent = recent;
    }

    /** Adds the whole of it. */
    public void addTo(StreamsBuilder builder) {
        KStream<TherapistKey, News> followUps = builder.stream(FOLLOW_UP.name(), from(FOLLOW_UP))
                .flatMapValues(NewsAvro::ofFollowUp, as("read-follow-up"));
        KStream<TherapistKey, News> answers =
                builder.stream(ANSWER.name(), from(ANSWER)).mapValues(NewsAvro::ofAnswer, as("read-answer"));

        KStream<TherapistKey, Counted> counted =
                followUps.merge(answers, as("news")).process(new Counting(version, pause, recent), as("count"));

        counted.flatMap(SleepTopology::outcome, as("write-outcome")).to(SLEEP_OUTCOME.name(), to(SLEEP_OUTCOME));
        counted.flatMap(SleepTopology::sums, as("write-sums")).to(THERAPIST_SLEEP.name(), to(THERAPIST_SLEEP));
    }

    private static List<KeyValue<OutcomeKey, @Nullable Outcome>> outcome(TherapistKey therapist, Counted counted) {
        return counted instanceof Counted.OfOutcome(Correction correction)
                ? List.of(OutcomeAvro.write(correction))
                : List.of();
    }

    private static List<KeyValue<TherapistSleepKey, @Nullable TherapistSleep>> sums(
            TherapistKey therapist, Counted counted) {
        return counted instanceof Counted.OfSums(var sleep) ? List.of(TherapistSleepAvro.write(sleep)) : List.of();
    }

    private static <K, V> Consumed<K, V> from(Topic<K, V> topic) {
        return Consumed.with(topic.key(), topic.value()).withName(topic.name() + "-source");
    }

    private static <K extends PartitionedByTherapist, V> Produced<K, V> to(Topic<K, V> topic) {
        return Produced.with(topic.key(), topic.value())
                .withStreamPartitioner(
                        (name, key, value, partitions) -> Optional.of(Set.of(Topic.partition(key, partitions))))
                .withName(topic.name() + "-sink");
    }
}
