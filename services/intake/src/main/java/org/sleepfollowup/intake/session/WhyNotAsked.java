package org.sleepfollowup.intake.session;

/** Why there is nothing to ask after a session. */
public enum WhyNotAsked {
    NO_SHOW("The client did not come, so there is nothing to ask."),
    CANCELLED("The session was cancelled, so there is nothing to ask."),
    NO_CONSENT("The client has not agreed to be asked; send the session again once they have."),
    NO_ADDRESS("The client has no email address; add one and send the session again.");

    private final String sentence;

    WhyNotAsked(String sentence) {
        this.sentence = sentence;
    }

    /** One sentence for the clinic's staff, with what mends it. */
    public String sentence() {
        return sentence;
    }
}
