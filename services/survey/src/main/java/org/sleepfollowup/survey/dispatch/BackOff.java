package org.sleepfollowup.survey.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** When to try again: after a wait that doubles, shortened by up to half so that many do not come back at once. */
record BackOff(Duration first, Duration longest, RandomGenerator random) {
    private static final int MOST_DOUBLINGS = 20;

    Instant next(int failedBefore, Instant now, Instant atTheLatest) {
        long doubled = first.toMillis() << Math.min(failedBefore, MOST_DOUBLINGS);
        long wait = Math.min(doubled, longest.toMillis());
        Instant next = now.plusMillis(wait / 2 + random.nextLong(wait / 2 + 1));
        return next.isBefore(atTheLatest) ? next : atTheLatest;
    }
}
