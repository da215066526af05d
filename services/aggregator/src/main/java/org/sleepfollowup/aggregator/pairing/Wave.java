package org.sleepfollowup.aggregator.pairing;

import java.util.List;

/** One moment of asking, in the order in which they come. */
public enum Wave {
    FIRST_NIGHT,
    ONE_WEEK;

    static final List<Wave> ALL = List.of(values());
}
