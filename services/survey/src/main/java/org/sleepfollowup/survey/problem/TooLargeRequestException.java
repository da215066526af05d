package org.sleepfollowup.survey.problem;

/** A request with a body that is too large to be settings of anything; nothing of it was done. */
public final class TooLargeRequestException extends RuntimeException {

    /** @param limit in bytes */
    public TooLargeRequestException(int limit) {
        super("Send no more than " + limit + " bytes.");
    }
}
