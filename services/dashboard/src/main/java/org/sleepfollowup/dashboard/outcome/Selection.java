package org.sleepfollowup.dashboard.outcome;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Which outcomes a figure is made of.
 *
 * @param from first month of the sessions, null: from the beginning
 * @param to last month, null: to the end
 */
public record Selection(
        Wave wave,
        Baseline baseline,
        @Nullable YearMonth from,
        @Nullable YearMonth to) {

    /** First-night answers against check-in baselines, over all time. */
    public static final Selection DEFAULT = new Selection(Wave.FIRST_NIGHT, Baseline.CHECK_IN, null, null);

    /** The same waves and baselines over all time. */
    public Selection always() {
        return new Selection(wave, baseline, null, null);
    }

    /** Whether it leaves out a part of the time. */
    public boolean isPart() {
        return from != null || to != null;
    }

    /** The first month as text that sorts as months do. */
    public String fromText() {
        return from == null ? "" : from.toString();
    }

    /** The last month as text that sorts as months do. */
    public String toText() {
        return to == null ? "9999-99" : to.toString();
    }
}
