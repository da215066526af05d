package org.sleepfollowup.dashboard.reconciliation;

/** The sums of one cell as the stream counted them; x before, y after, m and T as in {@code TherapistSleep.avsc}. */
public record StreamSums(
        Cell cell,
        long answers,
        long clients,
        long before,
        long after,
        long beforeSquared,
        long beforeAfter,
        long afterSquared,
        long improved,
        long same,
        long worse,
        long clientAnswersSquared,
        long clientAnswersChange,
        long clientChangeSquared) {}
