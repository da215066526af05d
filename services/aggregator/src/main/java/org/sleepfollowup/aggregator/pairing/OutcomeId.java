package org.sleepfollowup.aggregator.pairing;

/** The outcome of one wave of a follow-up. */
public record OutcomeId(FollowUpId followUp, Wave wave) {

    /** {@code clinicId/therapistId/followUpId/FIRST_NIGHT}, the key's text on the topic. */
    @Override
    public String toString() {
        return followUp + "/" + wave;
    }
}
