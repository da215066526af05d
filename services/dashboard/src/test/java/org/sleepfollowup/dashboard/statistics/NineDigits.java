package org.sleepfollowup.dashboard.statistics;

import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;

/** How near a figure must come to a reference value. */
final class NineDigits {
    private NineDigits() {}

    /** Nine significant digits of this value. */
    static Offset<Double> of(double reference) {
        return within(1e-9 * Math.abs(reference));
    }
}
