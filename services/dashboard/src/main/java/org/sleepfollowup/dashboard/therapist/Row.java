package org.sleepfollowup.dashboard.therapist;

import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.statistics.Estimate;

/**
 * A line of a table of figures, in words and places.
 *
 * @param rate "62%", null where nobody was asked
 * @param rateRange "55% to 69%"
 * @param change "slept 1.3 points better (0.6 to 2.0)"; null where it is hidden or there is none
 * @param hidden why nothing is shown, null where it is
 * @param early whether these are too few clients for more than a first impression
 */
record Row(
        TherapistMetrics metrics,
        @Nullable String rate,
        @Nullable String rateRange,
        @Nullable String change,
        @Nullable String after,
        @Nullable Plot plot,
        @Nullable String hidden,
        boolean early) {
    /** From so many clients on, the figures are no longer called early. */
    private static final int SETTLED = 30;

    static Row of(TherapistMetrics metrics, int minimum, int reach, Wording wording) {
        Estimate rate = metrics.responseRate();
        Estimate change = metrics.change();
        return new Row(
                metrics,
                rate == null ? null : Wording.percent(rate.value()),
                rate == null || rate.low() == null || rate.high() == null
                        ? null
                        : Wording.percent(rate.low()) + " to " + Wording.percent(rate.high()),
                change == null ? null : wording.change(change),
                metrics.after() == null ? null : Wording.points(metrics.after()),
                change == null ? null : Plot.of(change, reach),
                metrics.hidden() == null ? null : wording.hidden(metrics, minimum),
                metrics.hidden() == null && metrics.clients() < SETTLED);
    }
}
