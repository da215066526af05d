package org.sleepfollowup.bench.calibration;

import org.jspecify.annotations.Nullable;

/** Between which shares a claim must hold. */
record Limit(double low, double high) {
    private static final double THERAPISTS = 10;
    private static final double WATCH = 0.95;
    private static final double SIGNAL = 0.998;
    /** What is left of 95% and 99.8% limits: a tenth of the centre that a therapist is held against is the therapist. */
    private static final double WATCH_OF_TEN = 0.9612;

    private static final double SIGNAL_OF_TEN = 0.9989;

    /**
     * Null where nothing is claimed in such a setting.
     *
     * @param looks how often was looked, where exact rates are claimed
     */
    static @Nullable Limit of(Setting setting, Claim claim, long looks) {
        Limit stated = stated(setting, claim);
        return stated == null || !claim.isOfAlarms() ? stated : stated.widened(looks);
    }

    private static @Nullable Limit stated(Setting setting, Claim claim) {
        boolean identical = setting == Setting.IDENTICAL;
        boolean many = setting != Setting.FEW && setting != Setting.ONCE;
        return switch (claim) {
            case MEAN_CHANGE, ADJUSTED_GAIN, IMPROVED, ASLEEP -> new Limit(0.93, 0.97);
            // Clients who differ in how readily they answer scatter less than one coin thrown for all: a little too
            // wide.
            case RESPONSE_RATE -> new Limit(0.93, 0.98);
            // They leave open what silence hides, not what the chance of few answers does.
            case BOUNDS -> many ? new Limit(0.97, 1) : null;
            case WATCH -> identical ? new Limit(WATCH, WATCH_OF_TEN) : null;
            case SIGNAL -> identical ? new Limit(SIGNAL, SIGNAL_OF_TEN) : null;
            case ALL_WATCH -> identical ? all(WATCH, WATCH_OF_TEN) : null;
            case ALL_SIGNAL -> identical ? all(SIGNAL, SIGNAL_OF_TEN) : null;
            case DISPERSED_WATCH -> new Limit(WATCH, 1);
            case DISPERSED_SIGNAL -> new Limit(SIGNAL, 1);
            case REPEATS_IN_FULL, SILENCE_IGNORED -> null;
        };
    }

    private static Limit all(double low, double high) {
        return new Limit(Math.pow(low, THERAPISTS), Math.pow(high, THERAPISTS));
    }

    boolean admits(double share) {
        return low <= share && share <= high;
    }

    /** Wider by three standard errors of so many looks, which therefore fall outside three times in a thousand. */
    Limit widened(long looks) {
        return new Limit(Math.max(0, low - 3 * error(low, looks)), Math.min(1, high + 3 * error(high, looks)));
    }

    private static double error(double share, long looks) {
        return Math.sqrt(share * (1 - share) / looks);
    }
}
