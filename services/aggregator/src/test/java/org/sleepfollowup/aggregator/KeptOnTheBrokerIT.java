package org.sleepfollowup.aggregator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sleepfollowup.aggregator.version.TopologyVersion;
import org.sleepfollowup.embedded.EmbeddedKafka;
import org.sleepfollowup.embedded.Ports;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.testing.Infrastructure;

/** What topics are created with; on a broker of its own, since it is about their creation. */
class KeptOnTheBrokerIT {
    @TempDir
    private Path folder;

    @Test
    void whatWasTakenBackCanBeReadForThirtyDaysOnTheCompactedTopicsAndOnTheChangelogs() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), Ports.free());
                Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            Topics.create(admin, Infrastructure.PARTITIONS, (short) 1);
            new RunningAggregator(kafka.bootstrapServers(), folder.resolve("state"))
                    .ready()
                    .close();

            String id = TopologyVersion.CURRENT.applicationId();
            List<String> topics = List.of("sleep-outcome", "therapist-sleep", "clinic", "follow-up-session");
            List<String> changelogs =
                    List.of(id + "-followups-changelog", id + "-sums-changelog", id + "-untold-changelog");
            List<ConfigResource> all = Stream.of(topics, changelogs)
                    .flatMap(List::stream)
                    .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                    .toList();
            assertThat(admin.describeConfigs(all).all().get()).hasSize(7).allSatisfy((name, config) -> {
                assertThat(config.get("cleanup.policy").value()).isEqualTo("compact");
                assertThat(config.get("delete.retention.ms").value())
                        .isEqualTo(Long.toString(Duration.ofDays(30).toMillis()));
            });
        }
    }
}
