package org.sleepfollowup.survey.rate;

import java.time.Duration;

/** The same link, or links that were never sent, were asked for too often. */
final class TooManyVisitsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Duration wait;

    TooManyVisitsException(Duration wait) {
        super("Too many requests; the next is answered in " + wait.toSeconds() + " s.");
        this.wait = wait;
    }

    Duration remaining() {
        return wait;
    }
}
