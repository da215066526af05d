package org.sleepfollowup.survey.followup;

/** The booking system's id of a session, unique within a clinic. */
public record SessionId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
