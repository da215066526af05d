package org.sleepfollowup.simulation;

/** How likely a client answers, which may depend on the very night that is asked about. */
record Answering(double silence) {
    private static final int ORDINARY_NIGHT = 6;
    private static final double LEAST = 0.03;
    private static final double MOST = 0.97;
    private static final double ONCE_REMINDED = 0.3;
    private static final double A_WEEK_LATER = 0.8;

    /** The chance that the first email is answered. */
    double first(double willing, int sleep, Wave wave) {
        double likely = willing + silence * (sleep - ORDINARY_NIGHT);
        return Math.clamp(wave == Wave.FIRST_NIGHT ? likely : A_WEEK_LATER * likely, LEAST, MOST);
    }

    /** The chance that the reminder is, where the first email, answered with this chance, was not. */
    static double reminded(double first) {
        return first * ONCE_REMINDED;
    }

    /** The chance that the one or the other is. */
    static double either(double first) {
        return first + (1 - first) * reminded(first);
    }
}
