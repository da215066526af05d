package org.sleepfollowup.dashboard.reconciliation;

/**
 * A sum that the stream and the outcomes do not agree on. Tells by how much, and not the sums themselves: a cell may speak of
 * few clients.
 *
 * @param month yyyy-MM
 * @param sum which one
 * @param difference the stream's less the recounted
 */
record Difference(String therapist, String wave, String month, String baseline, String sum, long difference) {}
