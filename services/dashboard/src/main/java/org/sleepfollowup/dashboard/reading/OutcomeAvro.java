package org.sleepfollowup.dashboard.reading;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.outcome.Baseline;
import org.sleepfollowup.dashboard.outcome.ClientGroup;
import org.sleepfollowup.dashboard.outcome.Outcome;
import org.sleepfollowup.dashboard.outcome.OutcomeId;
import org.sleepfollowup.dashboard.outcome.Pathways;
import org.sleepfollowup.dashboard.outcome.SessionFacts;
import org.sleepfollowup.schemas.avro.Ratings;

/** Reads what a client reported. */
final class OutcomeAvro {
    /** What a client ticks who had a night like any other. */
    private static final String NOTHING_UNUSUAL = "none";

    private OutcomeAvro() {}

    static Outcome outcome(OutcomeId id, Baseline baseline, org.sleepfollowup.schemas.avro.Outcome o) {
        Ratings before = o.getBefore();
        return new Outcome(
                id,
                o.getClientRef(),
                YearMonth.from(o.getSessionDate()),
                baseline,
                before == null ? null : before.getSleep(),
                o.getAfter().getSleep(),
                pathways(o.getPathwaysBefore()),
                pathways(o.getPathwaysAfter()),
                isImputed(o.getPathwaysBefore()) || isImputed(o.getPathwaysAfter()),
                ClientGroup.combination(o.getFacts().getGroups()),
                o.getUnusual().stream().anyMatch(named -> !named.equals(NOTHING_UNUSUAL)),
                o.getCompared(),
                o.getAfterReminder(),
                facts(o.getFacts()));
    }

    private static Pathways pathways(org.sleepfollowup.schemas.avro.@Nullable Pathways p) {
        return p == null ? Pathways.NONE : new Pathways(p.getSettling(), p.getCalm(), p.getComfort());
    }

    private static boolean isImputed(org.sleepfollowup.schemas.avro.@Nullable Pathways p) {
        return p != null && p.getImputed();
    }

    private static SessionFacts facts(org.sleepfollowup.schemas.avro.SessionFacts f) {
        return new SessionFacts(
                f.getLightsDimmed(),
                f.getMusic(),
                f.getFellAsleepOnTable(),
                f.getModality(),
                f.getFocusAreas(),
                f.getStartedAt(),
                f.getEndedAt());
    }
}
