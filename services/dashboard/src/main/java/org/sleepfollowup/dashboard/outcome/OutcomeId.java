package org.sleepfollowup.dashboard.outcome;

/** One outcome: of a follow-up, a wave, and the therapist that it counts for. */
public record OutcomeId(String clinicId, String therapistId, String followUpId, Wave wave) {}
