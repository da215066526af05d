package org.sleepfollowup.dashboard.statistics;

import java.util.Map;
import java.util.Set;

/**
 * A therapist's pairs by the client groups that apply to them.
 *
 * @param byGroups sums of each combination of groups that occurs; an empty set is the combination of none
 */
public record CaseMix(Map<Set<String>, PairedSums> byGroups) {
    public CaseMix {
        byGroups = Map.copyOf(byGroups);
    }

    /** Where no groups are told apart. */
    public static CaseMix of(PairedSums sums) {
        return new CaseMix(Map.of(Set.of(), sums));
    }
}
