package org.sleepfollowup.dashboard.fact;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.statistics.AdjustedDifferences;
import org.sleepfollowup.dashboard.statistics.ClientCell;
import org.sleepfollowup.dashboard.statistics.Difference;
import org.sleepfollowup.dashboard.statistics.PairedSums;

/**
 * Sessions that had something against sessions that did not.
 *
 * @param with those that had it
 * @param without those of which it is known that they did not
 */
record Comparison(Collection<RatedSession> with, Collection<RatedSession> without) {
    private static final String WITH = "with";

    /**
     * The difference in the ratings after, given the ratings before and within therapists; without a baseline within therapists
     * alone.
     *
     * @return null where it cannot be told: hardly a client tells it, as where no therapist had sessions of both kinds, or the
     *     ratings before tell the two kinds apart altogether
     */
    @Nullable
    Difference difference() {
        return AdjustedDifferences.of(cells()).get(WITH);
    }

    private Collection<ClientCell> cells() {
        Map<ClientCell, PairedSums> sums = new HashMap<>();
        with.forEach(session -> sums.merge(cell(session, Set.of(WITH)), pair(session), PairedSums::plus));
        without.forEach(session -> sums.merge(cell(session, Set.of()), pair(session), PairedSums::plus));
        return sums.entrySet().stream()
                .map(e -> new ClientCell(
                        e.getKey().client(), e.getKey().therapist(), e.getKey().labels(), e.getValue()))
                .toList();
    }

    private static ClientCell cell(RatedSession session, Set<String> labels) {
        return new ClientCell(session.client(), session.therapist(), labels, PairedSums.NONE);
    }

    private static PairedSums pair(RatedSession session) {
        return PairedSums.of(session.before() == null ? 0 : session.before(), session.after());
    }
}
