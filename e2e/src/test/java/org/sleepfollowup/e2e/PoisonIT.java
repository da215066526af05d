package org.sleepfollowup.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes straight onto the topics: set aside with their cause, and whoever reads the topic goes on with the next record. */
class PoisonIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final StandaloneProcess standalone = SharedStandalone.get();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "session-completed",
                "follow-up",
                "follow-up-session",
                "answer",
                "sleep-outcome",
                "therapist-sleep",
                "clinic",
                "staff-decision"
            })
    void isSetAside(String topic) {
        String kafka = standalone.access().kafka();
        try (RecordCount deadLetters = new RecordCount(kafka, topic + "-dlt");
                Poison poison = new Poison(kafka)) {
            int before = deadLetters.getAsInt();
            int sent = poison.into(topic);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(deadLetters.getAsInt()).isGreaterThanOrEqualTo(before + sent));
        }
        new RoundTrip(standalone, "poison-1", "after-" + topic).succeeds();
    }
}
