package org.sleepfollowup.simulation;

import java.time.Duration;

/** When the demo clinic asks, by the settings that every clinic begins with. */
public enum Wave {
    FIRST_NIGHT(1, 1.0, Duration.ofHours(24), Duration.ofHours(72)),
    ONE_WEEK(7, 0.45, Duration.ofHours(48), Duration.ofHours(168));

    final int daysAfterSession;
    /** What of a therapist's effect is left by then. */
    final double left;

    final Duration reminder;
    final Duration closing;

    Wave(int daysAfterSession, double left, Duration reminder, Duration closing) {
        this.daysAfterSession = daysAfterSession;
        this.left = left;
        this.reminder = reminder;
        this.closing = closing;
    }
}
