package org.sleepfollowup.survey.followup;

/** The booking system's id of a therapist, unique within a clinic. */
public record TherapistId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
