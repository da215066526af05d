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

    Plan {
        ImplausibleException.unless(!clientRef.isEmpty(), "clientRef must not be empty.");
    }
}
