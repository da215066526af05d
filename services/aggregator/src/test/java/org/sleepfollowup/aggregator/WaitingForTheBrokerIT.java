package org.sleepfollowup.aggregator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sleepfollowup.embedded.EmbeddedKafka;
import org.sleepfollowup.embedded.Ports;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.schemas.avro.Wave;

class WaitingForTheBrokerIT {
    private static final TherapistKey DANA = new TherapistKey("demo", "t-12");

    @TempDir
    private Path folder;

    @Test
    void itStartsWithoutBrokerAndTopicsAndGoesOnWhenTheyAreThere() {
        int port = Ports.free();
        try (RunningAggregator aggregator = new RunningAggregator(
                "localhost:" + port, folder.resolve("state"), "--management.endpoint.health.show-details=always")) {
            assertThat(aggregator.status("/health/liveness")).isEqualTo(200);
            assertThat(aggregator.status("/health/readiness")).isEqualTo(503);

            try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), port)) {
                await().atMost(Duration.ofSeconds(30))
                        .pollInterval(Duration.ofMillis(50))
                        .until(() -> aggregator.body("/health/readiness").contains("waiting for the next try"));
                assertThat(aggregator.status("/health/readiness")).isEqualTo(503);

                TopicsInTest topics = new TopicsInTest(kafka.bootstrapServers());
                try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
                    Topics.create(admin, 2, (short) 1);
                }
                aggregator.ready();
                topics.send(List.of(
                        Sample.planned(DANA, "f-1", 1, Sample.planWithCheckIn("ana", 4)),
                        Sample.answer(DANA, "f-1", Wave.FIRST_NIGHT, 1, 7)));
                await().until(() -> topics.table(Topics.THERAPIST_SLEEP).size() == 1);
                aggregator.close(); // before its broker, which it would wait for
            }
        }
    }

    @Test
    void aHostThatNobodyKnowsIsTriedAgain() {
        try (RunningAggregator aggregator = new RunningAggregator("nowhere.invalid:9092", folder.resolve("state"))) {
            assertThat(aggregator.status("/health/liveness")).isEqualTo(200);
            assertThat(aggregator.status("/health/readiness")).isEqualTo(503);
        }
    }
}
