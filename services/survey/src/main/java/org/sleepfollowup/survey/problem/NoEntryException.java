package org.sleepfollowup.survey.problem;

/** A caller who may not do this. */
public final class NoEntryException extends RuntimeException {
    private final boolean known;

    private NoEntryException(boolean known, String message) {
        super(message);
        this.known = known;
    }

    /** The caller showed no key that is known here. */
    public static NoEntryException unknownCaller() {
        return new NoEntryException(
                false, "Send the clinic's API key, or the operator's, as 'Authorization: Bearer KEY'.");
    }

    /** The caller's key is known and is for something else. */
    public static NoEntryException forOthers(String message) {
        return new NoEntryException(true, message);
    }

    boolean known() {
        return known;
    }
}
