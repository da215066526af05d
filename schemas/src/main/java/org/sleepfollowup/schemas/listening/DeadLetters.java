package org.sleepfollowup.schemas.listening;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.schemas.Topics;
import org.springframework.kafka.support.KafkaHeaders;

/**
 * The record that stands on a dead-letter topic: the bytes as they came, and in headers where they came from and why they
 * are here. The header names are spring-kafka's, so that its tools read them. The cause is told by class and message, never
 * by stack trace, and our own messages hold no contact details.
 *
 * <p>Brokers count compressed bytes, so a record may be larger than a producer may send again. Its letter then tells only
 * where it lies; a letter that nobody takes would hold up all that follow.
 */
public final class DeadLetters {
    /** Tells, in a letter, that the bytes it is about were left out. */
    public static final String LEFT_OUT = "sleepfollowup_left-out";

    /** With room for the explaining headers under 1 MB, the usual limit of a record. */
    private static final int LARGEST = 900_000;

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
        long size = length(key) + length(value) + length(headers);
        boolean fits = size <= LARGEST;
        Headers explained =
                fits ? new RecordHeaders(headers) : new RecordHeaders().add(LEFT_OUT, text(size + " bytes"));
        explained.add(KafkaHeaders.DLT_ORIGINAL_TOPIC, text(topic));
        explained.add(
                KafkaHeaders.DLT_ORIGINAL_PARTITION,
                ByteBuffer.allocate(Integer.BYTES).putInt(partition).array());
        explained.add(
                KafkaHeaders.DLT_ORIGINAL_OFFSET,
                ByteBuffer.allocate(Long.BYTES).putLong(offset).array());
        explained.add(KafkaHeaders.DLT_EXCEPTION_FQCN, text(cause.getClass().getName()));
        explained.add(KafkaHeaders.DLT_EXCEPTION_MESSAGE, text(String.valueOf(cause.getMessage())));
        return new ProducerRecord<>(
                Topics.deadLetters(topic), null, null, fits ? key : null, fits ? value : null, explained);
    }

    private static long length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    private static long length(Headers headers) {
        long length = 0;
        for (Header header : headers) {
            length += header.key().length() + length(header.value());
        }
        return length;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
