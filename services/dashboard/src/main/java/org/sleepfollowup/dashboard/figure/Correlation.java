package org.sleepfollowup.dashboard.figure;

import java.util.Collection;
import java.util.List;
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
     * @return 0 to 1; null where it is not known, or where so few came again that it would tell what they said
     */
    static @Nullable Double of(Collection<TherapistSums> whole, int minimum) {
        List<TherapistSums> shown =
                whole.stream().filter(therapist -> isTold(therapist, minimum)).toList();
        long again =
                shown.stream().mapToLong(TherapistSums::clientsWhoCameAgain).sum();
        return again < minimum
                ? null
                : OneWayAnova.pooled(shown.stream()
                                .map(TherapistSums::anovaOfClients)
                                .toList())
                        .intraclassCorrelation();
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
