package org.sleepfollowup.aggregator.pairing;

import org.jspecify.annotations.Nullable;

/** The seven rated items, 0-10, higher is better, null where skipped. */
public record Ratings(
        @Nullable Integer sleep,
        @Nullable Integer driftingOff,
        @Nullable Integer bodyRelaxed,
        @Nullable Integer mindQuiet,
        @Nullable Integer evenTempered,
        @Nullable Integer comfortable,
        @Nullable Integer freeOfPain) {

    /**
     * @throws ImplausibleException when an item is outside of 0-10
     */
    public Ratings {
        check("sleep", sleep);
        check("driftingOff", driftingOff);
        check("bodyRelaxed", bodyRelaxed);
        check("mindQuiet", mindQuiet);
        check("evenTempered", evenTempered);
        check("comfortable", comfortable);
        check("freeOfPain", freeOfPain);
    }

    static Ratings ofSleepAlone(int sleep) {
        return new Ratings(sleep, null, null, null, null, null, null);
    }

    static void check(String item, @Nullable Integer rating) {
        ImplausibleException.unless(rating == null || (rating >= 0 && rating <= 10), item + " must be 0 to 10.");
    }
}
