package org.sleepfollowup.intake.clinic;

/** The id of a clinic, unique over all. */
public record ClinicId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
