package org.sleepfollowup.aggregator.summing;

import java.nio.ByteBuffer;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/** A client's sums in the store: the format's number, then two longs. Another format takes another number. */
final class ClientSleepSerde {
    private static final byte FORMAT = 1;
    private static final int LENGTH = 1 + 2 * Long.BYTES;

    private ClientSleepSerde() {}

    static Serde<ClientSleep> serde() {
        return Serdes.serdeFrom((topic, client) -> write(client), ClientSleepSerde::read);
    }

    private static byte @Nullable [] write(@Nullable ClientSleep client) {
        return client == null
                ? null
                : ByteBuffer.allocate(LENGTH)
                        .put(FORMAT)
                        .putLong(client.answers())
                        .putLong(client.change())
                        .array();
    }

    private static @Nullable ClientSleep read(String topic, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (bytes.length != LENGTH || buffer.get() != FORMAT) {
            throw new SerializationException("A client's sums in " + topic + " are of an unknown format.");
        }
        return new ClientSleep(buffer.getLong(), buffer.getLong());
    }
}
