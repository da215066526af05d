package org.sleepfollowup.aggregator.keeping;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.utils.ByteUtils;
import org.jspecify.annotations.Nullable;

/** Writes fields one after the other, in as few bytes as each needs. {@link FieldReader} reads them back in the same order. */
public final class FieldWriter {
    static final byte ABSENT = Byte.MIN_VALUE;
    private static final int USUAL_BYTES = 256;
    private static final int LONGEST_NUMBER = 10;
    private static final int UUID_TEXT = 36;

    private ByteBuffer bytes = ByteBuffer.allocate(USUAL_BYTES);

    /** A whole number; the nearer to 0, the shorter. */
    public void writeNumber(long number) {
        ByteUtils.writeVarlong(number, room(LONGEST_NUMBER));
    }

    /** A number from -127 to 127, or null, in one byte. */
    public void writeSmall(@Nullable Integer number) {
        room(1).put(number == null ? ABSENT : number.byteValue());
    }

    /** A flag that may be unknown. */
    public void writeFlag(@Nullable Boolean flag) {
        writeSmall(flag == null ? null : Integer.valueOf(flag ? 1 : 0));
    }

    /** To the millisecond, as on the topics. */
    public void writeInstant(Instant instant) {
        writeNumber(instant.toEpochMilli());
    }

    /** Text of any length. */
    public void writeText(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        writeNumber(encoded.length);
        room(encoded.length).put(encoded);
    }

    /** Several texts, in their order. */
    public void writeTexts(List<String> texts) {
        writeNumber(texts.size());
        texts.forEach(this::writeText);
    }

    /** Any text; one that is a UUID takes less than half the room. */
    public void writeId(String id) {
        UUID uuid = uuid(id);
        writeFlag(uuid != null);
        if (uuid == null) {
            writeText(id);
        } else {
            room(2 * Long.BYTES).putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
        }
    }

    /** Only of a text that is written the usual way, or it would be read back as another. */
    private static @Nullable UUID uuid(String id) {
        if (id.length() != UUID_TEXT) {
            return null;
        }
        try {
            UUID uuid = UUID.fromString(id);
            return uuid.toString().equals(id) ? uuid : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private ByteBuffer room(int needed) {
        if (bytes.remaining() < needed) {
            int size = Math.max(2 * bytes.capacity(), bytes.position() + needed);
            bytes = ByteBuffer.allocate(size).put(bytes.flip());
        }
        return bytes;
    }

    /** All that was written. */
    public byte[] written() {
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
