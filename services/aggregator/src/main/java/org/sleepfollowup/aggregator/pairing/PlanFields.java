package org.sleepfollowup.aggregator.pairing;

import java.time.Instant;
import java.time.LocalDate;
import org.sleepfollowup.aggregator.keeping.FieldReader;
import org.sleepfollowup.aggregator.keeping.FieldWriter;

/** A plan as it lies in the store. */
final class PlanFields {
    private PlanFields() {}

    static void write(Plan plan, FieldWriter out) {
        out.writeId(plan.clientRef());
        out.writeNumber(plan.sessionDate().toEpochDay());
        write(plan.facts(), out);
        Ratings checkIn = plan.checkIn();
        out.writeFlag(checkIn != null);
        if (checkIn != null) {
            RatingsFields.write(checkIn, out);
        }
    }

    private static void write(SessionFacts facts, FieldWriter out) {
        Instant startedAt = facts.startedAt();
        out.writeFlag(startedAt != null);
        if (startedAt != null) {
            out.writeInstant(startedAt);
        }
        out.writeInstant(facts.endedAt());
        String modality = facts.modality();
        out.writeFlag(modality != null);
        if (modality != null) {
            out.writeText(modality);
        }
        out.writeTexts(facts.focusAreas());
        out.writeFlag(facts.lightsDimmed());
        out.writeFlag(facts.music());
        out.writeFlag(facts.fellAsleepOnTable());
        out.writeTexts(facts.groups());
    }

    static Plan read(FieldReader in) {
        return new Plan(
                in.readId(),
                LocalDate.ofEpochDay(in.readNumber()),
                readFacts(in),
                in.readBoolean() ? RatingsFields.read(in) : null);
    }

    private static SessionFacts readFacts(FieldReader in) {
        return new SessionFacts(
                in.readBoolean() ? in.readInstant() : null,
                in.readInstant(),
                in.readBoolean() ? in.readText() : null,
                in.readTexts(),
                in.readFlag(),
                in.readFlag(),
                in.readFlag(),
                in.readTexts());
    }
}
