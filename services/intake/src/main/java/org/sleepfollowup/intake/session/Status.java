package org.sleepfollowup.intake.session;

/** What became of a session. */
public enum Status {
    COMPLETED("completed"),
    NO_SHOW("no-show"),
    CANCELLED("cancelled");

    private final String code;

    Status(String code) {
        this.code = code;
    }

    /** As it is written outside. */
    public String code() {
        return code;
    }
}
