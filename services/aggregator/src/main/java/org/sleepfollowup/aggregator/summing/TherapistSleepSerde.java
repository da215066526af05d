package org.sleepfollowup.aggregator.summing;

import static org.apache.kafka.common.utils.ByteUtils.readVarlong;
import static org.apache.kafka.common.utils.ByteUtils.writeVarlong;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/**
 * Sums in the store: the cell's key, then the sums one after the other in as few bytes as each needs. They are read and written
 * with every answer, and in Avro that took a good part of its time. The format belongs to the version of the topology.
 */
final class TherapistSleepSerde {
    private static final int USUAL_BYTES = 512;

    private TherapistSleepSerde() {}

    static Serde<TherapistSleep> serde() {
        return Serdes.serdeFrom((topic, sleep) -> write(sleep), TherapistSleepSerde::read);
    }

    private static byte @Nullable [] write(@Nullable TherapistSleep sleep) {
        if (sleep == null) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try {
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeUTF(sleep.cell().toString());
            write(sleep.sums(), out);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new SerializationException("The sums of " + sleep.cell() + " could not be written.", e);
        }
    }

    private static void write(SleepSums s, DataOutputStream out) throws IOException {
        write(s.whole(), out);
        out.writeInt(s.byGroups().size());
        for (Map.Entry<String, GroupSums> group : s.byGroups().entrySet()) {
            out.writeUTF(group.getKey());
            write(group.getValue(), out);
        }
        write(s.settling(), out);
        write(s.calm(), out);
        write(s.comfort(), out);
        write(s.afterReminder(), out);
        writeVarlong(s.unusual(), out);
        writeVarlong(s.imputed(), out);
        writeVarlong(s.clients().clients(), out);
        writeVarlong(s.clients().answersSquared(), out);
        writeVarlong(s.clients().answersChange(), out);
        writeVarlong(s.clients().changeSquared(), out);
    }

    private static void write(GroupSums s, DataOutputStream out) throws IOException {
        write(s.sleep(), out);
        writeVarlong(s.improved(), out);
        writeVarlong(s.maintained(), out);
        writeVarlong(s.same(), out);
        writeVarlong(s.worse(), out);
    }

    private static void write(PairedSums s, DataOutputStream out) throws IOException {
        writeVarlong(s.pairs(), out);
        writeVarlong(s.before(), out);
        writeVarlong(s.after(), out);
        writeVarlong(s.beforeSquared(), out);
        writeVarlong(s.beforeAfter(), out);
        writeVarlong(s.afterSquared(), out);
    }

    private static @Nullable TherapistSleep read(String topic, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            return new TherapistSleep(SleepCell.parse(in.readUTF()), readSums(in));
        } catch (IOException e) {
            throw new SerializationException("Sums in " + topic + " could not be read.", e);
        }
    }

    private static SleepSums readSums(DataInputStream in) throws IOException {
        GroupSums whole = readGroup(in);
        SortedMap<String, GroupSums> byGroups = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            byGroups.put(in.readUTF(), readGroup(in));
        }
        return new SleepSums(
                whole,
                byGroups,
                readPaired(in),
                readPaired(in),
                readPaired(in),
                readPaired(in),
                readVarlong(in),
                readVarlong(in),
                new ClientSums(readVarlong(in), readVarlong(in), readVarlong(in), readVarlong(in)));
    }

    private static GroupSums readGroup(DataInputStream in) throws IOException {
        return new GroupSums(readPaired(in), readVarlong(in), readVarlong(in), readVarlong(in), readVarlong(in));
    }

    private static PairedSums readPaired(DataInputStream in) throws IOException {
        return new PairedSums(
                readVarlong(in), readVarlong(in), readVarlong(in), readVarlong(in), readVarlong(in), readVarlong(in));
    }
}
