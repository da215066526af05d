package org.sleepfollowup.survey.outbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

class OutboxPublisherTest {

    @Test
    void waitsForABrokerOnceAndNotForEachRecord() {
        KafkaProperties nobodyThere = new KafkaProperties();
        nobodyThere.setBootstrapServers(List.of("localhost:1"));
        nobodyThere.getProperties().put("max.block.ms", "500");
        OutboxPublisher publisher = new OutboxPublisher(nobodyThere);
        List<WaitingRecord> records = LongStream.range(0, 100)
                .mapToObj(id -> new WaitingRecord(
                        id, "follow-up", new byte[] {1}, new byte[] {2}, "e-" + id, "follow-up", Instant.EPOCH))
                .toList();
        Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThatThrownBy(() -> publisher.publish(records))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("stay in the outbox"));
    }
}
