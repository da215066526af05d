package org.sleepfollowup.intake.body;

/** The body as a whole cannot be read; the message says what mends it and quotes nothing of it. */
public final class UnreadableBodyException extends RuntimeException {
    public UnreadableBodyException(String message) {
        super(message);
    }
}
