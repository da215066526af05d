package org.sleepfollowup.intake.handover;

import org.jspecify.annotations.Nullable;

/** Kafka or the database is away. Everything may be sent again: what was handed on is known by then. */
public final class HandoverFailedException extends RuntimeException {
    private final String away;
    private final int handedOn;

    HandoverFailedException(String away, int handedOn, @Nullable Throwable cause) {
        super(away + " cannot be reached.", cause);
        this.away = away;
        this.handedOn = handedOn;
    }

    /** How many sessions were handed on all the same. */
    public int handedOn() {
        return handedOn;
    }

    /** The same failure, with what had been handed on before. */
    public HandoverFailedException after(int handedOnBefore) {
        return new HandoverFailedException(away, handedOnBefore + handedOn, getCause());
    }
}
