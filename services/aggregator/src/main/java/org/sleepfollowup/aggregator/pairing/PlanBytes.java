package org.sleepfollowup.aggregator.pairing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A plan as it lies in a store. */
final class PlanBytes {
    private PlanBytes() {}

    static void write(Plan plan, DataOutputStream out) throws IOException {
        Fields.writeText(plan.clientRef(), out);
        out.writeLong(plan.sessionDate().toEpochDay());
        write(plan.facts(), out);
        Ratings checkIn = plan.checkIn();
        out.writeBoolean(checkIn != null);
        if (checkIn != null) {
            Fields.writeRatings(checkIn, out);
        }
    }

    private static void write(SessionFacts facts, DataOutputStream out) throws IOException {
        Instant startedAt = facts.startedAt();
        out.writeBoolean(startedAt != null);
        if (startedAt != null) {
            Fields.writeInstant(startedAt, out);
        }
        Fields.writeInstant(facts.endedAt(), out);
        String modality = facts.modality();
        out.writeBoolean(modality != null);
        if (modality != null) {
            Fields.writeText(modality, out);
        }
        Fields.writeTexts(facts.focusAreas(), out);
        Fields.writeFlag(facts.lightsDimmed(), out);
        Fields.writeFlag(facts.music(), out);
        Fields.writeFlag(facts.fellAsleepOnTable(), out);
        Fields.writeTexts(facts.groups(), out);
    }

    static Plan read(DataInputStream in) throws IOException {
        String clientRef = Fields.readText(in);
        LocalDate sessionDate = LocalDate.ofEpochDay(in.readLong());
        SessionFacts facts = readFacts(in);
        return new Plan(clientRef, sessionDate, facts, readCheckIn(in));
    }

    private static SessionFacts readFacts(DataInputStream in) throws IOException {
        return new SessionFacts(
                in.readBoolean() ? Fields.readInstant(in) : null,
                Fields.readInstant(in),
                in.readBoolean() ? Fields.readText(in) : null,
                Fields.readTexts(in),
                Fields.readFlag(in),
                Fields.readFlag(in),
                Fields.readFlag(in),
                Fields.readTexts(in));
    }

    private static @Nullable Ratings readCheckIn(DataInputStream in) throws IOException {
        return in.readBoolean() ? Fields.readRatings(in) : null;
    }
}
