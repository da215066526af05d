package org.sleepfollowup.dashboard.statistics;

/** Where a therapist's mean stands in the clinic. One of twenty is beyond a watch line by luck; only a signal is one. */
public enum Standing {
    SIGNAL_BELOW("signal-below"),
    WATCH_BELOW("watch-below"),
    WITHIN("within-normal-range"),
    WATCH_ABOVE("watch-above"),
    SIGNAL_ABOVE("signal-above");

    private final String code;

    Standing(String code) {
        this.code = code;
    }

    /** As the API spells it. */
    public String code() {
        return code;
    }
}
