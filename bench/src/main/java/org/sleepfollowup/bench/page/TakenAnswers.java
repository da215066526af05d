package org.sleepfollowup.bench.page;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.Topic;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.schemas.avro.SurveyAnswered;

/** What stands on the topic of answers. */
final class TakenAnswers {
    private static final Topic<TherapistKey, SurveyAnswered> TOPIC = Topics.ANSWER;
    private static final Duration QUIET = Duration.ofSeconds(10);

    private TakenAnswers() {}

    /** Of how many follow-ups an answer stands there: reads until it has found so many, or nothing more comes. */
    static int count(String bootstrapServers, int expected) {
        Set<String> answered = new HashSet<>();
        try (KafkaConsumer<TherapistKey, SurveyAnswered> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "group.id", "bench", "auto.offset.reset", "earliest"),
                TOPIC.key().deserializer(),
                TOPIC.value().deserializer())) {
            consumer.subscribe(List.of(TOPIC.name()));
            long until = System.nanoTime() + QUIET.toNanos();
            while (answered.size() < expected && System.nanoTime() < until) {
                var records = consumer.poll(Duration.ofMillis(200));
                records.forEach(record -> answered.add(record.value().getFollowUpId()));
                until = records.isEmpty() ? until : System.nanoTime() + QUIET.toNanos();
            }
        }
        return answered.size();
    }
}
