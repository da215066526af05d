package org.sleepfollowup.dashboard.statistics;

import java.util.Collection;

/** Whether therapists may stand side by side. */
public enum Comparability {
    COMPARABLE("comparable"),
    /** Fewer therapists than five have established figures. */
    TOO_FEW_THERAPISTS("fewer-than-5-therapists"),
    /** Fewer than five of them have figures in which differences are more true than chance. */
    UNRELIABLE("reliability-below-0.70");

    /** Fewer therapists do not make a range that one could stand in. */
    public static final int FEWEST_THERAPISTS = 5;

    /** Less of the differences being true, a therapist's place is mostly luck. */
    public static final double LEAST_RELIABILITY = 0.70;

    private final String code;

    Comparability(String code) {
        this.code = code;
    }

    /** Of the therapists whose figures are established, by their reliability: those who are reliable must be enough. */
    public static Comparability of(Collection<Double> reliabilities) {
        if (reliabilities.size() < FEWEST_THERAPISTS) {
            return TOO_FEW_THERAPISTS;
        }
        long reliable = reliabilities.stream().filter(Comparability::isReliable).count();
        return reliable < FEWEST_THERAPISTS ? UNRELIABLE : COMPARABLE;
    }

    /** Whether one therapist's figure may stand beside the others', where these are comparable. */
    public static boolean isReliable(double reliability) {
        return reliability >= LEAST_RELIABILITY;
    }

    /** As the API spells it; anything but {@code comparable} is a reason. */
    public String code() {
        return code;
    }
}
