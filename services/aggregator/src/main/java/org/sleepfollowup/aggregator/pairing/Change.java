package org.sleepfollowup.aggregator.pairing;

import java.util.List;

/**
 * What news changes of a follow-up.
 *
 * @param followUp as it is now
 * @param corrections of its outcomes, in the order of waves; none where no outcome is touched
 */
public record Change(FollowUp followUp, List<Correction> corrections) {
    public Change {
        corrections = List.copyOf(corrections);
    }
}
