package org.sleepfollowup.schemas;

/** A key whose partition is that of its therapist, whatever else it holds. */
public sealed interface PartitionedByTherapist permits TherapistKey, OutcomeKey, TherapistSleepKey {
    TherapistKey therapist();
}
