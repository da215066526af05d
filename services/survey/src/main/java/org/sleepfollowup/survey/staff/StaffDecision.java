package org.sleepfollowup.survey.staff;

import java.time.Instant;
import org.sleepfollowup.survey.clinic.ClinicId;
import org.sleepfollowup.survey.clinic.Wave;
import org.sleepfollowup.survey.followup.FollowUpId;

/**
 * What someone of a clinic decided about a follow-up.
 *
 * @param id the same when the decision is read again
 * @param by the sign-in that decided, or the kind of key that called
 */
record StaffDecision(String id, ClinicId clinic, FollowUpId followUp, Action action, String by, Instant at) {

    /** What is to be done. */
    sealed interface Action {}

    /** What is held back of a wave counts. */
    record Release(Wave wave) implements Action {}

    /** What is held back of a wave is thrown away. */
    record Discard(Wave wave) implements Action {}

    /**
     * What keeps the client from being written to is lifted.
     *
     * @param what the kind of it, such as {@code opt-out}
     */
    record Lift(String what) implements Action {}
}
