package org.sleepfollowup.aggregator.counting;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/** A cause in the store: its times in milliseconds, then the id. Its format belongs to the version of the topology. */
final class CauseSerde {
    private CauseSerde() {}

    static Serde<Cause> serde() {
        return Serdes.serdeFrom((topic, cause) -> write(cause), (topic, bytes) -> read(bytes));
    }

    private static byte @Nullable [] write(@Nullable Cause cause) {
        if (cause == null) {
            return null;
        }
        byte[] id = cause.eventId().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 * Long.BYTES + id.length)
                .putLong(cause.at().toEpochMilli())
                .putLong(cause.timestamp())
                .put(id)
                .array();
    }

    private static @Nullable Cause read(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        Instant at = Instant.ofEpochMilli(buffer.getLong());
        long timestamp = buffer.getLong();
        return new Cause(StandardCharsets.UTF_8.decode(buffer).toString(), at, timestamp);
    }
}
