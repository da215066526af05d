package org.sleepfollowup.dashboard.reconciliation;

/**
 * A set of sums that the stream and the outcomes do not agree on. Tells neither which of the sums nor by how much: while one
 * answer is on its way, the difference is that client's answer.
 *
 * @param month yyyy-MM
 * @param answersInStream how many answers the stream counted
 * @param answersCounted how many there are; where it is the same, another sum of the set differs
 */
record Difference(
        String therapist, String wave, String month, String baseline, long answersInStream, long answersCounted) {}
