package org.sleepfollowup.survey.problem;

/** A client that is not here. The id stands in no message: it may be that of somebody who was erased. */
public final class UnknownClientException extends RuntimeException {
    /** Says what may be the reason. */
    public UnknownClientException() {
        super("Nothing is known of a client with this id: maybe erased already, or never asked, or the booking system"
                + " writes the id otherwise.");
    }
}
