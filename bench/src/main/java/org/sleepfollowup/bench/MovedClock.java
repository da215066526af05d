package org.sleepfollowup.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes on as any other does, and can be put forward. */
public final class MovedClock extends Clock {
    private final Clock system = Clock.systemUTC();
    private volatile Duration ahead;

    public MovedClock(Instant now) {
        ahead = Duration.between(system.instant(), now);
    }

    /** From now on it is this time. */
    public void moveTo(Instant now) {
        ahead = Duration.between(system.instant(), now);
    }

    @Override
    public Instant instant() {
        return system.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The services take instants from it alone.");
    }
}
