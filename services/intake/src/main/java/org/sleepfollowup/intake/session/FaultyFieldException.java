package org.sleepfollowup.intake.session;

/** A field does not hold what it should. */
public final class FaultyFieldException extends Exception {
    private final Fault fault;

    public FaultyFieldException(String field, String message) {
        super(field + " " + message);
        this.fault = new Fault(field, message);
    }

    Fault fault() {
        return fault;
    }
}
