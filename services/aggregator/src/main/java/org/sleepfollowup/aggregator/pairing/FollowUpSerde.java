package org.sleepfollowup.aggregator.pairing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.aggregator.pairing.News.Planned;
import org.sleepfollowup.aggregator.pairing.News.Standing;
import org.sleepfollowup.aggregator.pairing.News.Withdrawn;
import org.sleepfollowup.schemas.TherapistKey;

/**
 * A follow-up in the store: whose it is, its standing, its answers by wave. It is read and written with every piece of news, and
 * in Avro that took a good part of the time that an answer takes. The format belongs to the version of the topology: another version
 * never meets it.
 */
final class FollowUpSerde {
    private static final int USUAL_BYTES = 512;
    private static final int NONE = 0;
    private static final int PLANNED = 1;
    private static final int WITHDRAWN = 2;

    private FollowUpSerde() {}

    static Serde<FollowUp> serde() {
        return Serdes.serdeFrom((topic, followUp) -> write(followUp), FollowUpSerde::read);
    }

    private static byte @Nullable [] write(@Nullable FollowUp followUp) {
        if (followUp == null) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try {
            DataOutputStream out = new DataOutputStream(bytes);
            Fields.writeText(followUp.id().therapist().clinicId(), out);
            Fields.writeText(followUp.id().therapist().therapistId(), out);
            Fields.writeText(followUp.id().value(), out);
            write(followUp.standing(), out);
            for (Wave wave : Wave.ALL) {
                Answer answer = followUp.answers().get(wave);
                out.writeBoolean(answer != null);
                if (answer != null) {
                    AnswerBytes.write(answer, out);
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new SerializationException("A follow-up could not be written.", e);
        }
    }

    private static void write(@Nullable Standing standing, DataOutputStream out) throws IOException {
        switch (standing) {
            case null -> out.writeByte(NONE);
            case Planned planned -> {
                out.writeByte(PLANNED);
                out.writeLong(planned.sequence());
                Fields.writeInstant(planned.at(), out);
                PlanBytes.write(planned.plan(), out);
            }
            case Withdrawn withdrawn -> {
                out.writeByte(WITHDRAWN);
                out.writeLong(withdrawn.sequence());
                Fields.writeInstant(withdrawn.at(), out);
            }
        }
    }

    private static @Nullable FollowUp read(String topic, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            FollowUpId id =
                    new FollowUpId(new TherapistKey(Fields.readText(in), Fields.readText(in)), Fields.readText(in));
            Standing standing = readStanding(id.value(), in);
            Map<Wave, Answer> answers = new EnumMap<>(Wave.class);
            for (Wave wave : Wave.ALL) {
                if (in.readBoolean()) {
                    answers.put(wave, AnswerBytes.read(in));
                }
            }
            return new FollowUp(id, standing, answers);
        } catch (IOException e) {
            throw new SerializationException("A follow-up in " + topic + " could not be read.", e);
        }
    }

    private static @Nullable Standing readStanding(String followUp, DataInputStream in) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case NONE -> null;
            case PLANNED -> new Planned(followUp, in.readLong(), Fields.readInstant(in), PlanBytes.read(in));
            case WITHDRAWN -> new Withdrawn(followUp, in.readLong(), Fields.readInstant(in));
            default -> throw new IOException("There is no standing of kind " + kind + ".");
        };
    }
}
