package org.sleepfollowup.survey.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.schemas.avro.SessionStatus;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.sleepfollowup.survey.running.Visit;

class PoisonIT {
    private static final RunningSurvey SURVEY = RunningSurvey.get();

    @Test
    void whatCannotBeTakenGoesToTheDeadLettersAndTheNextGoesThrough() {
        SURVEY.clinic("poisoned");
        Instant evening = SURVEY.evening();
        String session = "P-" + UUID.randomUUID();
        int before = deadLetters().size();
        TherapistKey key = new TherapistKey("poisoned", "t-01");
        byte[] keyBytes = key.toString().getBytes(StandardCharsets.UTF_8);
        String topic = Topics.SESSION_COMPLETED.name();

        SURVEY.topics().sendBytes(topic, keyBytes, "rubbish".getBytes(StandardCharsets.UTF_8));
        SURVEY.topics().sendBytes(topic, "one segment".getBytes(StandardCharsets.UTF_8), new byte[] {1, 2, 3});
        SURVEY.topics()
                .send(
                        Topics.SESSION_COMPLETED,
                        key,
                        Visit.of("poisoned", session + "-seal", evening).record("another session"));
        Visit.of("nowhere", session + "-nowhere", evening).handIn();
        Visit.of("poisoned", session + "-status", evening)
                .as(SessionStatus.UNKNOWN)
                .handIn();
        Visit.of("poisoned", session, evening).handIn();

        await().until(() -> !SURVEY.topics().events(session).isEmpty());
        await().until(() -> deadLetters().size() == before + 5);
        assertThat(deadLetters().subList(before, before + 5))
                .allSatisfy(headers -> assertThat(headers).contains("kafka_dlt-exception-message"));
    }

    private static List<List<String>> deadLetters() {
        return SURVEY.topics().on(Topics.SESSION_COMPLETED.deadLetters()).stream()
                .map(record -> StreamSupport.stream(record.headers().spliterator(), false)
                        .map(header -> header.key())
                        .toList())
                .toList();
    }
}
