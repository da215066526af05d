package org.sleepfollowup.survey.problem;

/** A clinic that is not here. */
public final class UnknownClinicException extends RuntimeException {
    /** Names the clinic that was asked for. */
    public UnknownClinicException(String clinic) {
        super("There is no clinic " + clinic + "; the operator makes it with PUT /api/clinics/" + clinic + ".");
    }
}
