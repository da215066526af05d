package org.sleepfollowup.schemas;

import java.io.IOException;
import java.util.Arrays;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.ByteBufferOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Avro's single-object encoding (Avro specification 1.12, "Single-object encoding"): two marker bytes, the CRC-64 of the
 * writer's schema, the record. A reader knows every released version of the schema, so nothing but the broker is needed.
 */
final class AvroSerde {
    private static final int USUAL_BYTES = 512;

    static {
        TrustedClasses.declare();
    }

    private AvroSerde() {}

    static <T extends SpecificRecord> Serde<T> of(Class<T> type) {
        return Serdes.serdeFrom(new Writer<>(type), new Reader<>(type));
    }

    private record Writer<T extends SpecificRecord>(BinaryMessageEncoder<T> encoder) implements Serializer<T> {
        Writer(Class<T> type) {
            SpecificData data = SpecificData.getForClass(type);
            this(new BinaryMessageEncoder<>(data, data.getSchema(type)));
        }

        @Override
        public byte @Nullable [] serialize(String topic, @Nullable T value) {
            if (value == null) {
                return null;
            }
            try {
                // A stream without locks: the encoder writes most fields byte by byte.
                ByteBufferOutputStream out = new ByteBufferOutputStream(USUAL_BYTES);
                encoder.encode(value, out);
                return Arrays.copyOf(out.buffer().array(), out.position());
            } catch (IOException e) {
                throw new SerializationException("A record for " + topic + " could not be written.", e);
            }
        }
    }

    private record Reader<T extends SpecificRecord>(BinaryMessageDecoder<T> decoder) implements Deserializer<T> {
        Reader(Class<T> type) {
            SpecificData data = SpecificData.getForClass(type);
            BinaryMessageDecoder<T> decoder = new BinaryMessageDecoder<>(data, data.getSchema(type));
            ReleasedSchemas.of(type).forEach(decoder::addSchema);
            this(decoder);
        }

        @Override
        public @Nullable T deserialize(String topic, byte @Nullable [] bytes) {
            if (bytes == null) {
                return null;
            }
            try {
                return decoder.decode(bytes);
            } catch (IOException | RuntimeException e) {
                // Torn or foreign bytes make Avro throw runtime exceptions of several kinds; to us they are one.
                throw new SerializationException(
                        "A record of " + topic + " is not in Avro's single-object encoding of a known schema.", e);
            }
        }
    }
}
