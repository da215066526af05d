package org.sleepfollowup.dashboard.fact;

import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.outcome.SessionFacts;

/**
 * What is known of a session, and how its client slept.
 *
 * @param before usual sleep, 0-10, null without a baseline
 * @param after sleep, 0-10
 */
record RatedSession(
        String client,
        String therapist,
        YearMonth month,
        @Nullable Integer before,
        int after,
        SessionFacts facts) {

    /** After less before; there is a baseline. */
    int change() {
        return after - Objects.requireNonNull(before, "There is no change without a baseline.");
    }
}
