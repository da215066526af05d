package org.sleepfollowup.aggregator.pairing;

import org.jspecify.annotations.Nullable;

/**
 * Scores 0-20 of the three ways that sleep may come: two items each, null where both were skipped.
 *
 * @param imputed in at least one pathway one item of the two was skipped, and the other doubled
 */
public record Pathways(
        @Nullable Integer settling,
        @Nullable Integer calm,
        @Nullable Integer comfort,
        boolean imputed) {

    static Pathways of(Ratings r) {
        return new Pathways(
                score(r.driftingOff(), r.bodyRelaxed()),
                score(r.mindQuiet(), r.evenTempered()),
                score(r.comfortable(), r.freeOfPain()),
                isHalf(r.driftingOff(), r.bodyRelaxed())
                        || isHalf(r.mindQuiet(), r.evenTempered())
                        || isHalf(r.comfortable(), r.freeOfPain()));
    }

    private static @Nullable Integer score(@Nullable Integer one, @Nullable Integer other) {
        if (one == null) {
            return other == null ? null : Integer.valueOf(2 * other);
        }
        return other == null ? 2 * one : one + other;
    }

    private static boolean isHalf(@Nullable Integer one, @Nullable Integer other) {
        return (one == null) != (other == null);
    }
}
