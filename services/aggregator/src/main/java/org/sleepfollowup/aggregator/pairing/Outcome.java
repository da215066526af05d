package org.sleepfollowup.aggregator.pairing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.schemas.TherapistKey;

/** Baseline and answer of one wave, paired. */
public record Outcome(
        OutcomeId id, String clientRef, LocalDate sessionDate, SessionFacts facts, Baseline baseline, Answer answer) {

    /** Whose figures it counts for. */
    public TherapistKey therapist() {
        return id.followUp().therapist();
    }

    /** The month of the figures. */
    public YearMonth month() {
        return YearMonth.from(sessionDate);
    }

    /** Usual sleep, 0-10; null where there is no baseline. */
    public @Nullable Integer sleepBefore() {
        return baseline.before() == null ? null : baseline.before().sleep();
    }

    /** Sleep as the answer rates it, 0-10. */
    public int sleepAfter() {
        return Objects.requireNonNull(answer.ratings().sleep());
    }

    /** Usual pathways; null where there is no baseline. */
    public @Nullable Pathways pathwaysBefore() {
        return baseline.pathways();
    }

    /** Pathways as the answer rates them. */
    public Pathways pathwaysAfter() {
        return Pathways.of(answer.ratings());
    }

    /** Whether a pathway, before or after, rests on one item of two. */
    public boolean imputed() {
        Pathways before = pathwaysBefore();
        return pathwaysAfter().imputed() || (before != null && before.imputed());
    }

    /** The client's groups as one text, see {@link ClientGroups}. */
    public String groups() {
        return ClientGroups.text(facts.groups());
    }

    /** Whether the client named the night unusual. */
    public boolean unusual() {
        return answer.isUnusual();
    }

    /** Whether the answer came after the reminder. */
    public boolean afterReminder() {
        return answer.afterReminder();
    }
}
