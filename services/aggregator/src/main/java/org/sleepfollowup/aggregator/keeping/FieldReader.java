package org.sleepfollowup.aggregator.keeping;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.utils.ByteUtils;
import org.jspecify.annotations.Nullable;

/** Reads what {@link FieldWriter} wrote. */
public final class FieldReader {
    private final ByteBuffer bytes;

    /** Of all that was written. */
    public FieldReader(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    /** A whole number. */
    public long readNumber() {
        return ByteUtils.readVarlong(bytes);
    }

    /** A number of which it is known that it was written as an int. */
    public int readInt() {
        return Math.toIntExact(readNumber());
    }

    /** A number from -127 to 127, or null. */
    public @Nullable Integer readSmall() {
        byte number = bytes.get();
        return number == FieldWriter.ABSENT ? null : Integer.valueOf(number);
    }

    /** A flag that may be unknown. */
    public @Nullable Boolean readFlag() {
        byte flag = bytes.get();
        return flag == FieldWriter.ABSENT ? null : Boolean.valueOf(flag == 1);
    }

    /** A flag that is known. */
    public boolean readBoolean() {
        return bytes.get() == 1;
    }

    public Instant readInstant() {
        return Instant.ofEpochMilli(readNumber());
    }

    public String readText() {
        int length = readInt();
        String text = new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8);
        bytes.position(bytes.position() + length);
        return text;
    }

    /** Several texts, in their order. */
    public List<String> readTexts() {
        int size = readInt();
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(readText());
        }
        return texts;
    }

    /** See {@link FieldWriter#writeId}. */
    public String readId() {
        return readBoolean() ? new UUID(bytes.getLong(), bytes.getLong()).toString() : readText();
    }
}
