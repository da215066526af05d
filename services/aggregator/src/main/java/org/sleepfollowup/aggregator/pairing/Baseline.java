package org.sleepfollowup.aggregator.pairing;

import org.jspecify.annotations.Nullable;

/**
 * Usual sleep before the session.
 *
 * @param before null when and only when the kind is {@code NONE}
 */
public record Baseline(Kind kind, @Nullable Ratings before) {

    /** Where it comes from. The kinds are never pooled. */
    public enum Kind {
        NONE,
        /** Asked at check-in, before hands-on. */
        CHECK_IN,
        /** Remembered in the first survey. */
        RECALLED
    }

    static final Baseline NONE = new Baseline(Kind.NONE, null);

    static Baseline checkIn(Ratings ratings) {
        return new Baseline(Kind.CHECK_IN, ratings);
    }

    static Baseline recalled(int usualBefore) {
        return new Baseline(Kind.RECALLED, Ratings.ofSleepAlone(usualBefore));
    }

    /** Its pathways; null when and only when the kind is {@code NONE}. */
    @Nullable
    Pathways pathways() {
        return before == null ? null : Pathways.of(before);
    }
}
