package org.sleepfollowup.aggregator.pairing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An outcome came, changed or went.
 *
 * @param was null when there was none
 * @param is null when there is none any more
 * @param at when that happened of which this is the consequence
 * @param version of the follow-up, see {@link #eventId()}
 */
public record Correction(
        OutcomeId outcome, @Nullable Outcome was, @Nullable Outcome is, Instant at, String version) {

    /** What changes when a follow-up becomes another. */
    static List<Correction> between(FollowUp was, FollowUp is, Instant at) {
        return Stream.of(Wave.values())
                .map(wave -> new Correction(
                        new OutcomeId(is.id(), wave), was.outcome(wave), is.outcome(wave), at, is.version()))
                .filter(correction -> !Objects.equals(correction.was, correction.is))
                .toList();
    }

    /** Equal when the same correction is made again, and for no other. */
    public String eventId() {
        return outcome + "@" + version;
    }
}
