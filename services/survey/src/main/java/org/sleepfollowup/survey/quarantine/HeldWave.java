package org.sleepfollowup.survey.quarantine;

import java.time.Instant;

/**
 * A wave of which something is held back, as staff may see it: not what was answered.
 *
 * @param followUp its id
 * @param at when the newest of it was submitted
 * @param reason of the newest
 * @param submissions how many are held back
 */
public record HeldWave(String followUp, String session, String wave, Instant at, String reason, int submissions) {}
