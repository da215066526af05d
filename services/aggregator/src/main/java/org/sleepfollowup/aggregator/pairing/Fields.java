package org.sleepfollowup.aggregator.pairing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields as they lie in stores. Times are milliseconds, as on the topics. */
final class Fields {
    private static final byte ABSENT = Byte.MIN_VALUE;

    private Fields() {}

    static void writeInstant(Instant instant, DataOutputStream out) throws IOException {
        out.writeLong(instant.toEpochMilli());
    }

    static Instant readInstant(DataInputStream in) throws IOException {
        return Instant.ofEpochMilli(in.readLong());
    }

    /** Of any length, which {@link DataOutputStream#writeUTF} does not take. */
    static void writeText(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    static void writeTexts(List<String> texts, DataOutputStream out) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            writeText(text, out);
        }
    }

    static List<String> readTexts(DataInputStream in) throws IOException {
        int size = in.readInt();
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(readText(in));
        }
        return texts;
    }

    static void writeFlag(@Nullable Boolean flag, DataOutputStream out) throws IOException {
        out.writeByte(flag == null ? ABSENT : flag ? 1 : 0);
    }

    static @Nullable Boolean readFlag(DataInputStream in) throws IOException {
        byte flag = in.readByte();
        return flag == ABSENT ? null : Boolean.valueOf(flag == 1);
    }

    /** A rating of any of the scales. */
    static void writeRating(@Nullable Integer rating, DataOutputStream out) throws IOException {
        out.writeByte(rating == null ? ABSENT : rating);
    }

    static @Nullable Integer readRating(DataInputStream in) throws IOException {
        byte rating = in.readByte();
        return rating == ABSENT ? null : Integer.valueOf(rating);
    }

    static void writeRatings(Ratings r, DataOutputStream out) throws IOException {
        writeRating(r.sleep(), out);
        writeRating(r.driftingOff(), out);
        writeRating(r.bodyRelaxed(), out);
        writeRating(r.mindQuiet(), out);
        writeRating(r.evenTempered(), out);
        writeRating(r.comfortable(), out);
        writeRating(r.freeOfPain(), out);
    }

    static Ratings readRatings(DataInputStream in) throws IOException {
        return new Ratings(
                readRating(in),
                readRating(in),
                readRating(in),
                readRating(in),
                readRating(in),
                readRating(in),
                readRating(in));
    }
}
