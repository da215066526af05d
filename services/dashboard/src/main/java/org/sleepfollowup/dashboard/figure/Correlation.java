package org.sleepfollowup.dashboard.figure;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.outcome.TherapistSums;
import org.sleepfollowup.dashboard.statistics.OneWayAnova;

/** How alike two answers of one client are, over a clinic. */
final class Correlation {
    private Correlation() {}

    /**
     * Clients within therapists, of those therapists who have enough of them.
     *
     * @param whole all nights over all time: of a part, the rest could be worked out
     * @param manyCameAgain whether enough clients came again to one of those; a client of several is one
     * @return 0 to 1; null where it is not known, or where so few came again that it would tell what they said
     */
    static @Nullable Double of(Collection<TherapistSums> whole, int minimum, boolean manyCameAgain) {
        return manyCameAgain
                ? OneWayAnova.pooled(whole.stream()
                                .filter(therapist -> isTold(therapist, minimum))
                                .map(TherapistSums::anovaOfClients)
                                .toList())
                        .intraclassCorrelation()
                : null;
    }

    /** The therapists who have enough of them. */
    static Set<String> told(Map<String, TherapistSums> whole, int minimum) {
        return whole.entrySet().stream()
                .filter(therapist -> isTold(therapist.getValue(), minimum))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isTold(TherapistSums therapist, int minimum) {
        return therapist.sums().changes().clients() >= minimum;
    }
}
