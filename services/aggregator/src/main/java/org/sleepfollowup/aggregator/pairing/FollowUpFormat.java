package org.sleepfollowup.aggregator.pairing;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.aggregator.keeping.EntryFormat;
import org.sleepfollowup.aggregator.keeping.FieldReader;
import org.sleepfollowup.aggregator.keeping.FieldWriter;
import org.sleepfollowup.aggregator.pairing.News.Planned;
import org.sleepfollowup.aggregator.pairing.News.Standing;
import org.sleepfollowup.aggregator.pairing.News.Withdrawn;

/** A follow-up in the store: its standing, its answers by wave. */
final class FollowUpFormat implements EntryFormat<FollowUpId, FollowUp> {
    private static final int NONE = 0;
    private static final int PLANNED = 1;
    private static final int WITHDRAWN = 2;

    @Override
    public String key(FollowUpId id) {
        return id.toString();
    }

    @Override
    public void write(FollowUp followUp, FieldWriter out) {
        write(followUp.standing(), out);
        for (Wave wave : Wave.ALL) {
            Answer answer = followUp.answers().get(wave);
            out.writeFlag(answer != null);
            if (answer != null) {
                AnswerFields.write(answer, out);
            }
        }
    }

    private static void write(@Nullable Standing standing, FieldWriter out) {
        switch (standing) {
            case null -> out.writeNumber(NONE);
            case Planned planned -> {
                out.writeNumber(PLANNED);
                out.writeNumber(planned.sequence());
                out.writeInstant(planned.at());
                PlanFields.write(planned.plan(), out);
            }
            case Withdrawn withdrawn -> {
                out.writeNumber(WITHDRAWN);
                out.writeNumber(withdrawn.sequence());
                out.writeInstant(withdrawn.at());
            }
        }
    }

    @Override
    public FollowUp read(FollowUpId id, FieldReader in) {
        Standing standing = readStanding(id.value(), in);
        Map<Wave, Answer> answers = new EnumMap<>(Wave.class);
        for (Wave wave : Wave.ALL) {
            if (in.readBoolean()) {
                answers.put(wave, AnswerFields.read(in));
            }
        }
        return new FollowUp(id, standing, answers);
    }

    private static @Nullable Standing readStanding(String followUp, FieldReader in) {
        int kind = in.readInt();
        return switch (kind) {
            case NONE -> null;
            case PLANNED -> new Planned(followUp, in.readNumber(), in.readInstant(), PlanFields.read(in));
            case WITHDRAWN -> new Withdrawn(followUp, in.readNumber(), in.readInstant());
            default -> throw new IllegalArgumentException("There is no standing of kind " + kind + ".");
        };
    }
}
