package org.sleepfollowup.standalone.folder;

/** Why there can be no start, in one line that says what mends it. */
public final class CannotStartException extends RuntimeException {
    public CannotStartException(String message) {
        super(message);
    }

    public CannotStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
