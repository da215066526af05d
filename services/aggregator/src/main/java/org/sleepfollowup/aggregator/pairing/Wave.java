package org.sleepfollowup.aggregator.pairing;

/** One moment of asking, in the order in which they come. */
public enum Wave {
    FIRST_NIGHT,
    ONE_WEEK
}
