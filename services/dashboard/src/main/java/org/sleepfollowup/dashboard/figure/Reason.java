package org.sleepfollowup.dashboard.figure;

import org.sleepfollowup.dashboard.statistics.Maturity;
import org.sleepfollowup.dashboard.statistics.Xmr;

/** The codes of the reasons why a figure is not shown, as JSON spells them; docs/figures-api.md says them in words. */
public final class Reason {
    static final String NO_ANSWERS = "no-answers";
    static final String NO_USUAL_SLEEP = "no-usual-sleep";
    static final String NOBODY_ASKED = "nobody-asked";
    /** Of nights alone; of months there are parts. */
    public static final String ALL_NIGHTS_ONLY = "all-nights-only";

    static final String PART_OF_THE_ANSWERS = "part-of-the-answers";
    /** The range is missing; of a standard deviation, or a difference between two means, the figure itself, which is made of the same. */
    public static final String RANGE_TELLS_CLIENTS_APART = "range-tells-clients-apart";

    static final String UNUSUAL_NIGHTS_OF_A_PERIOD = "unusual-nights-of-a-period";
    static final String EARLY = "fewer-than-" + Maturity.ESTABLISHED_FROM + "-effective-answers";
    static final String FEW_POINTS = "fewer-than-" + Xmr.FEWEST_POINTS + "-points";

    private Reason() {}

    static String fewClients(int minimum) {
        return "fewer-than-" + minimum + "-clients";
    }

    static String period(int minimum) {
        return "period-leaves-fewer-than-" + minimum + "-clients";
    }

    static String waves(int minimum) {
        return "waves-leave-fewer-than-" + minimum + "-clients";
    }

    static String split(int minimum) {
        return "split-leaves-fewer-than-" + minimum + "-clients";
    }
}
