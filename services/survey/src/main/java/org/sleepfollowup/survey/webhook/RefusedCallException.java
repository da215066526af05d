package org.sleepfollowup.survey.webhook;

/** A call that is not what it says to be; nothing of it was done. */
final class RefusedCallException extends Exception {
    private final boolean forged;
    private final String why;

    private RefusedCallException(boolean forged, String why) {
        super(why);
        this.forged = forged;
        this.why = why;
    }

    /** Nothing proves that it comes from the provider. */
    static RefusedCallException forged(String message) {
        return new RefusedCallException(true, message);
    }

    /** It cannot be understood. */
    static RefusedCallException unreadable(String message) {
        return new RefusedCallException(false, message);
    }

    boolean isForged() {
        return forged;
    }

    /** What would mend it. */
    String why() {
        return why;
    }
}
