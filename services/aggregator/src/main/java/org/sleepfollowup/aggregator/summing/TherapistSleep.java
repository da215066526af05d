package org.sleepfollowup.aggregator.summing;

import java.util.SortedMap;

/**
 * A cell and its sums.
 *
 * @param byGroups those of sleep by combination of client groups
 */
public record TherapistSleep(SleepCell cell, SleepSums sums, SortedMap<String, GroupSums> byGroups) {

    /** Whether nothing is left of it. */
    boolean isEmpty() {
        return sums.isEmpty();
    }
}
