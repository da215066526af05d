package org.sleepfollowup.aggregator.pairing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
        List<Correction> corrections = new ArrayList<>(Wave.ALL.size());
        for (Wave wave : Wave.ALL) {
            Outcome before = was.outcome(wave);
            Outcome after = is.outcome(wave);
            if (!Objects.equals(before, after)) {
                corrections.add(new Correction(new OutcomeId(is.id(), wave), before, after, at, is.version()));
            }
        }
        return corrections;
    }

    /** Equal when the same correction is made again, and for no other. */
    public String eventId() {
        return outcome + "@" + version;
    }
}
