package org.sleepfollowup.dashboard.outcome;

/**
 * What is known of a therapist's outcomes.
 *
 * @param sums of all of them
 * @param clients who reported them
 */
record TherapistOutcomes(TherapistSums sums, KnownClients clients) {}
