package org.sleepfollowup.dashboard.outcome;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Which outcomes a figure is made of.
 *
 * @param from first month of the sessions, null: from the beginning
 * @param to last month, null: to the end
 * @param usualOnly without the nights that clients named something unusual about
 */
public record Selection(
        Wave wave,
        Baseline baseline,
        @Nullable YearMonth from,
        @Nullable YearMonth to,
        boolean usualOnly) {

    /** First-night answers against check-in baselines, over all time. */
    public static final Selection DEFAULT = new Selection(Wave.FIRST_NIGHT, Baseline.CHECK_IN, null, null);

    /** All nights of these months. */
    public Selection(Wave wave, Baseline baseline, @Nullable YearMonth from, @Nullable YearMonth to) {
        this(wave, baseline, from, to, false);
    }

    /** All nights of the same waves and baselines over all time. */
    public Selection always() {
        return new Selection(wave, baseline, null, null);
    }

    /**
     * All nights of the wave before over all time, whose answers about the same sessions rest on the same usual sleep; null where
     * there is no such wave, or no usual sleep.
     */
    public @Nullable Selection earlier() {
        return wave == Wave.FIRST_NIGHT || baseline == Baseline.NONE
                ? null
                : new Selection(Wave.FIRST_NIGHT, baseline, null, null);
    }

    /** The same of these months. */
    public Selection of(YearMonth first, YearMonth last) {
        return new Selection(wave, baseline, first, last, usualOnly);
    }

    /** Whether it leaves out a part of the time. */
    public boolean isPeriod() {
        return from != null || to != null;
    }

    /** Whether it leaves out anything. */
    public boolean isPart() {
        return isPeriod() || usualOnly;
    }

    /** Whether a month is not left out. */
    public boolean takes(YearMonth month) {
        return (from == null || !month.isBefore(from)) && (to == null || !month.isAfter(to));
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
