package org.sleepfollowup.dashboard.therapist;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.statistics.Estimate;

/**
 * The one scale that all changes of a page are drawn on, so that lengths can be compared.
 *
 * @param reach points to either side of zero
 */
record Scale(int reach) {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 10;

    /** Of changes, of which some may not be shown. */
    static Scale of(Stream<? extends @Nullable Estimate> changes) {
        double farthest = changes.filter(Objects::nonNull)
                .mapToDouble(Scale::farthest)
                .max()
                .orElse(0);
        return new Scale((int) Math.clamp(Math.ceil(farthest), SHORTEST, LONGEST));
    }

    private static double farthest(Estimate change) {
        double low = change.low() == null ? change.value() : change.low();
        double high = change.high() == null ? change.value() : change.high();
        return Math.max(Math.abs(low), Math.abs(high));
    }
}
