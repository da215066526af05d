package org.sleepfollowup.survey.clinic;

/** Who calls the API. */
sealed interface Caller {
    /** Whoever runs the system: may create clinics. */
    record Operator() implements Caller {}

    /** Someone with a clinic's API key. */
    record OfClinic(ClinicId clinic) implements Caller {}
}
