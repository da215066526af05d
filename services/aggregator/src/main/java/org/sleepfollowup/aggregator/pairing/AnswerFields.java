package org.sleepfollowup.aggregator.pairing;

import org.sleepfollowup.aggregator.keeping.FieldReader;
import org.sleepfollowup.aggregator.keeping.FieldWriter;

/** An answer as it lies in the store. */
final class AnswerFields {
    private AnswerFields() {}

    static void write(Answer a, FieldWriter out) {
        out.writeNumber(a.revision());
        out.writeInstant(a.at());
        out.writeFlag(a.afterReminder());
        RatingsFields.write(a.ratings(), out);
        out.writeSmall(a.usualBefore());
        out.writeSmall(a.compared());
        out.writeTexts(a.unusual());
        out.writeFlag(a.therapistMayRead());
        out.writeFlag(a.quarantined());
    }

    static Answer read(FieldReader in) {
        return new Answer(
                in.readInt(),
                in.readInstant(),
                in.readBoolean(),
                RatingsFields.read(in),
                in.readSmall(),
                in.readSmall(),
                in.readTexts(),
                in.readBoolean(),
                in.readBoolean());
    }
}
