package org.sleepfollowup.aggregator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sleepfollowup.schemas.Topics.SLEEP_OUTCOME;
import static org.sleepfollowup.schemas.Topics.THERAPIST_SLEEP;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sleepfollowup.aggregator.version.TopologyVersion;
import org.sleepfollowup.schemas.PartitionedByTherapist;
import org.sleepfollowup.schemas.Topic;
import org.sleepfollowup.testing.Infrastructure;

class HandoverIT {
    private static final String BROKER = Infrastructure.get().bootstrapServers();
    private static final Duration NEVER = Duration.ofDays(1);
    private static final int FOLLOW_UPS = 20;

    private final TopicsInTest topics = new TopicsInTest(BROKER);
    private final ClinicInTest clinic = new ClinicInTest(topics, Infrastructure.PARTITIONS);

    @TempDir
    private Path folder;

    @Test
    void sumsThatOneChangedAndDidNotTellTheNextTellsThoughNothingMoreComes() {
        for (int i = 0; i < FOLLOW_UPS; i++) {
            clinic.send(clinic.answers(1, i));
        }
        changeWithoutTelling();
        assertThat(keys(THERAPIST_SLEEP)).as("cells that were told").isZero();

        try (RunningAggregator next = new RunningAggregator(BROKER, folder.resolve("next"))) {
            clinic.awaitRecount();
        }
        clinic.assertNothingTwice();
    }

    /** Runs the topology until all outcomes are committed, and ends it in good order before it ever tells a sum. */
    private void changeWithoutTelling() {
        Properties properties = new Properties();
        properties.putAll(Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG,
                TopologyVersion.CURRENT.applicationId(),
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                BROKER,
                StreamsConfig.STATE_DIR_CONFIG,
                folder.resolve("first").toString(),
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                StreamsConfig.EXACTLY_ONCE_V2,
                StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG,
                true));
        try (KafkaStreams first = new KafkaStreams(topology(properties), properties)) {
            first.start();
            await().atMost(Duration.ofMinutes(2)).until(() -> keys(SLEEP_OUTCOME) == 2 * FOLLOW_UPS);
            first.close(CloseOptions.groupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
        }
    }

    private static Topology topology(Properties properties) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        new SleepTopology(TopologyVersion.CURRENT, NEVER, FOLLOW_UPS).addTo(builder);
        return builder.build(properties);
    }

    /** How many keys of the clinic ever stood on a topic. */
    private <K extends PartitionedByTherapist> long keys(Topic<K, ?> topic) {
        String clinicId = clinic.therapist(0).clinicId();
        return topics.read(topic).stream()
                .map(r -> r.key())
                .filter(key -> key.therapist().clinicId().equals(clinicId))
                .distinct()
                .count();
    }
}
