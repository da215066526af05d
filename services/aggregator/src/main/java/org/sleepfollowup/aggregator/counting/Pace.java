package org.sleepfollowup.aggregator.counting;

import java.time.Duration;

/**
 * When changed sums are told, and all is committed. News that is fresh is to be seen at once. While older news is caught up
 * nobody waits for a single answer, and the fewer commits there are, the sooner it is done.
 */
final class Pace {
    private static final long FRESH_MILLIS = Duration.ofSeconds(5).toMillis();
    private static final long CATCHING_UP_MILLIS = Duration.ofSeconds(4).toMillis();

    private boolean met;
    private boolean metSinceLook;
    private long newest;
    private long told;

    /** @param untold whether sums are left that changed before and are not told yet */
    Pace(boolean untold) {
        this.met = untold;
    }

    /** A record of this time was dealt with. */
    void met(long timestamp) {
        met = true;
        metSinceLook = true;
        newest = timestamp;
    }

    /** Whether it is time now; if so it counts as done. */
    boolean isTime(long now) {
        boolean caughtUp = !metSinceLook || now - newest < FRESH_MILLIS;
        metSinceLook = false;
        if (!met || !caughtUp && now - told < CATCHING_UP_MILLIS) {
            return false;
        }
        met = false;
        told = now;
        return true;
    }
}
