package org.sleepfollowup.schemas.listening;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.schemas.Topics;
import org.springframework.kafka.support.KafkaHeaders;

/**
 * The record that stands on a dead-letter topic: the bytes as they came, and in headers where they came from and why they
 * are here. The header names are spring-kafka's, so that its tools read them. The cause is told by class and message, never
 * by stack trace, and our own messages hold no contact details.
 */
public final class DeadLetters {
    private DeadLetters() {}

    /** The dead letter of a record as it was consumed, undecoded. */
    public static ProducerRecord<byte[], byte[]> record(ConsumerRecord<byte[], byte[]> bad, Throwable cause) {
        return record(bad.topic(), bad.partition(), bad.offset(), bad.key(), bad.value(), bad.headers(), cause);
    }

    /** The same from its parts, for Kafka Streams' handlers. */
    public static ProducerRecord<byte[], byte[]> record(
            String topic,
            int partition,
            long offset,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Headers headers,
            Throwable cause) {
        Headers explained = new RecordHeaders(headers);
        explained.add(KafkaHeaders.DLT_ORIGINAL_TOPIC, text(topic));
        explained.add(
                KafkaHeaders.DLT_ORIGINAL_PARTITION,
                ByteBuffer.allocate(Integer.BYTES).putInt(partition).array());
        explained.add(
                KafkaHeaders.DLT_ORIGINAL_OFFSET,
                ByteBuffer.allocate(Long.BYTES).putLong(offset).array());
        explained.add(KafkaHeaders.DLT_EXCEPTION_FQCN, text(cause.getClass().getName()));
        explained.add(KafkaHeaders.DLT_EXCEPTION_MESSAGE, text(String.valueOf(cause.getMessage())));
        return new ProducerRecord<>(Topics.deadLetters(topic), null, null, key, value, explained);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
