package org.sleepfollowup.bench.calibration;

/** What is claimed of a figure, each time that one is looked at. */
enum Claim {
    MEAN_CHANGE("range of a mean change holds that of all who would answer"),
    ADJUSTED_GAIN("range of an adjusted gain holds that of all who would answer"),
    RESPONSE_RATE("range of a response rate holds that of these clients"),
    IMPROVED("range of the share improved holds that of all who would answer"),
    ASLEEP("range of a difference by a session fact holds the true one"),
    BOUNDS("bounds for silence hold the share improved of all asked"),
    WATCH("a therapist is within the watch lines (95%)"),
    SIGNAL("a therapist is within the signal lines (99.8%)"),
    ALL_WATCH("all ten are within the watch lines"),
    ALL_SIGNAL("all ten are within the signal lines"),
    DISPERSED_WATCH("a therapist is within the over-dispersed 95% limits"),
    DISPERSED_SIGNAL("a therapist is within the over-dispersed 99.8% limits"),
    /** For contrast: as if answers that repeat were those of others. */
    REPEATS_IN_FULL("(repeated answers in full: range of an adjusted gain)"),
    /** For contrast: as if those who answer were all who were asked. */
    SILENCE_IGNORED("(range of the share improved, for that of all asked)");

    final String words;

    Claim(String words) {
        this.words = words;
    }

    /** Whether exact rates are stated, so that only chance may part the measured ones from them. */
    boolean isOfAlarms() {
        return switch (this) {
            case WATCH, SIGNAL, ALL_WATCH, ALL_SIGNAL -> true;
            default -> false;
        };
    }
}
