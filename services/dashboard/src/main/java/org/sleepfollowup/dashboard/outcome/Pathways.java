package org.sleepfollowup.dashboard.outcome;

import org.jspecify.annotations.Nullable;

/**
 * Scores of the three ways that sleep may come, 0-20, higher is better, each null where both of its items were skipped.
 *
 * @param settling drifting off and a relaxed body
 * @param calm a quiet mind and an even temper
 * @param comfort lying comfortably and without pain
 */
public record Pathways(
        @Nullable Integer settling,
        @Nullable Integer calm,
        @Nullable Integer comfort) {
    private static final int BEST = 20;

    /** Those of one who was not asked. */
    public static final Pathways NONE = new Pathways(null, null, null);

    public Pathways {
        requireScore(settling);
        requireScore(calm);
        requireScore(comfort);
    }

    private static void requireScore(@Nullable Integer score) {
        if (score != null && (score < 0 || score > BEST)) {
            throw new IllegalArgumentException("A pathway is 0 to 20, not " + score + ".");
        }
    }
}
