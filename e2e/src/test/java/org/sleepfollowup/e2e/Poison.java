package org.sleepfollowup.e2e;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Bytes on topics that are no record of ours. */
final class Poison implements AutoCloseable {
    private static final List<byte[]> VALUES = List.of(
            new byte[0],
            "hello".getBytes(StandardCharsets.UTF_8),
            // The mark of the encoding, a schema that nobody knows, nothing after it.
            new byte[] {(byte) 0xC3, 0x01, 1, 2, 3, 4, 5, 6, 7, 8});

    private final KafkaProducer<byte[], byte[]> producer;

    Poison(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Each kind into each partition; returns how many that were. */
    int into(String topic) {
        int sent = 0;
        try {
            for (PartitionInfo partition : producer.partitionsFor(topic)) {
                for (byte[] value : VALUES) {
                    byte[] key = {(byte) 0xFF, (byte) sent};
                    producer.send(new ProducerRecord<>(topic, partition.partition(), key, value))
                            .get();
                    sent++;
                }
            }
            return sent;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
