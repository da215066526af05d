package org.sleepfollowup.aggregator.pairing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** An answer as it lies in a store. */
final class AnswerBytes {
    private AnswerBytes() {}

    static void write(Answer a, DataOutputStream out) throws IOException {
        out.writeInt(a.revision());
        Fields.writeInstant(a.at(), out);
        out.writeBoolean(a.afterReminder());
        Fields.writeRatings(a.ratings(), out);
        Fields.writeRating(a.usualBefore(), out);
        Fields.writeRating(a.compared(), out);
        Fields.writeTexts(a.unusual(), out);
        out.writeBoolean(a.therapistMayRead());
        out.writeBoolean(a.quarantined());
    }

    static Answer read(DataInputStream in) throws IOException {
        return new Answer(
                in.readInt(),
                Fields.readInstant(in),
                in.readBoolean(),
                Fields.readRatings(in),
                Fields.readRating(in),
                Fields.readRating(in),
                Fields.readTexts(in),
                in.readBoolean(),
                in.readBoolean());
    }
}
