package org.sleepfollowup.schemas.listening;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class DeadLettersTest {

    @Test
    void aLetterHoldsTheRecordAsItCameAndWhereFromAndWhy() {
        ProducerRecord<byte[], byte[]> letter = letterOf(new byte[] {1, 2, 3});
        assertThat(letter.topic()).isEqualTo("answer-dlt");
        assertThat(letter.key()).isEqualTo("key".getBytes(UTF_8));
        assertThat(letter.value()).containsExactly(1, 2, 3);
        assertThat(header(letter, "kafka_dlt-original-topic")).isEqualTo("answer");
        assertThat(header(letter, "kafka_dlt-exception-message")).isEqualTo("no sense");
    }

    @Test
    void aRecordTooLargeToSendAgainIsOnlyToldOf() {
        ProducerRecord<byte[], byte[]> letter = letterOf(new byte[10_000_000]);
        assertThat(letter.value()).isNull();
        assertThat(header(letter, DeadLetters.LEFT_OUT)).isEqualTo("10000003 bytes");
        assertThat(header(letter, "kafka_dlt-original-topic")).isEqualTo("answer");
    }

    private static ProducerRecord<byte[], byte[]> letterOf(byte[] value) {
        return DeadLetters.record(
                new ConsumerRecord<>("answer", 2, 7, "key".getBytes(UTF_8), value),
                new IllegalArgumentException("no sense"));
    }

    private static String header(ProducerRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), UTF_8);
    }
}
