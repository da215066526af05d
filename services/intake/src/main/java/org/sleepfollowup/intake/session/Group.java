package org.sleepfollowup.intake.session;

/** Those who may gain most, as the client counted themselves at check-in. */
public enum Group {
    INSOMNIA("insomnia"),
    ANXIOUS("anxious"),
    NEW_PARENT("new-parent"),
    SLEEPS_WELL("sleeps-well");

    private final String code;

    Group(String code) {
        this.code = code;
    }

    /** As it is written outside. */
    public String code() {
        return code;
    }
}
