package org.sleepfollowup.survey;

import java.time.Instant;
import java.util.Optional;

/** What waits to happen, for whoever moves the clock. */
public interface Agenda {

    /** The earliest instant at which something waits to be sent, reminded of, retried or closed. */
    Optional<Instant> nextDue();

    /**
     * Whether all is done that can be done at this time: every session handed in is taken, nothing is due, nothing is
     * being sent, and every event is on Kafka.
     */
    boolean idle();
}
