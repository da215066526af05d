package org.sleepfollowup.dashboard.statistics;

/**
 * Where a therapist's mean lies by chance: 95 of 100 times within the watch lines, 998 of 1000 times within the signal lines.
 *
 * @param signalLow lower end of the 99.8%
 * @param watchLow lower end of the 95%
 * @param watchHigh upper end of the 95%
 * @param signalHigh upper end of the 99.8%
 */
public record FunnelLimits(double signalLow, double watchLow, double watchHigh, double signalHigh) {

    /**
     * {@code μ ± z√(σ²/n + τ²)}. With a τ² of 0 those of the NHS's patient-reported outcome measures, else over-dispersed.
     * Sources: NHS England (2013), Patient Reported Outcome Measures: an alternative aggregation methodology; Spiegelhalter (2005),
     * Funnel plots for comparing institutional performance, Statistics in Medicine 24, 1185-1202.
     *
     * @param centre μ
     * @param within σ², 0 or more
     * @param between τ², 0 or more
     * @param effective n, what the answers are worth, more than 0
     */
    public static FunnelLimits of(double centre, double within, double between, double effective) {
        double deviation = Math.sqrt(within / effective + between);
        return new FunnelLimits(
                centre - Normal.SIGNAL * deviation,
                centre - Normal.WATCH * deviation,
                centre + Normal.WATCH * deviation,
                centre + Normal.SIGNAL * deviation);
    }

    /** Where a mean stands; on a line it is still within. */
    public Standing standing(double mean) {
        if (mean < watchLow) {
            return mean < signalLow ? Standing.SIGNAL_BELOW : Standing.WATCH_BELOW;
        }
        if (mean > watchHigh) {
            return mean > signalHigh ? Standing.SIGNAL_ABOVE : Standing.WATCH_ABOVE;
        }
        return Standing.WITHIN;
    }
}
