package org.sleepfollowup.aggregator.pairing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up's plan, as far as figures need it.
 *
 * @param clientRef random; who it is, is not known here
 * @param sessionDate its month is the month of the figures
 * @param checkIn the baseline asked before the session, null where none serves
 */
record Plan(
        String clientRef,
        LocalDate sessionDate,
        SessionFacts facts,
        @Nullable Ratings checkIn) {
    private static final int FIRST_YEAR = 1900;

    /** In keys, a month of a later year would be written otherwise than it is read. */
    private static final int LAST_YEAR = 9999;

    Plan {
        ImplausibleException.unless(!clientRef.isEmpty(), "clientRef must not be empty.");
        ImplausibleException.unless(
                sessionDate.getYear() >= FIRST_YEAR && sessionDate.getYear() <= LAST_YEAR,
                "sessionDate must be of the years " + FIRST_YEAR + " to " + LAST_YEAR + ".");
    }
}
