package org.sleepfollowup.aggregator.summing;

/** A cell and its sums. */
public record TherapistSleep(SleepCell cell, SleepSums sums) {

    /** Whether nothing is left of it. */
    boolean isEmpty() {
        return sums.isEmpty();
    }
}
