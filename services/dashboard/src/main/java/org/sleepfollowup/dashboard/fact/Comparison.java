package org.sleepfollowup.dashboard.fact;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
     * <p>Student's t has one degree of freedom less than there are clients on the smaller side, counted with the therapists
     * who had sessions of both kinds. With one less than all clients, six clients against a hundred would seem to differ by
     * chance alone in 11 looks out of 100 rather than in 5. Source of the caution: MacKinnon & Webb (2018), The wild bootstrap
     * for few (treated) clusters, Econometrics Journal 21, 114-135.
     *
     * @return null where it cannot be told: no therapist had sessions of both kinds with two clients on either side, or the
     *     ratings before tell the two kinds apart altogether
     */
    @Nullable
    Difference difference() {
        long clients = clientsOfSmallerSide();
        Difference found = clients < 2 ? null : AdjustedDifferences.of(cells()).get(WITH);
        return found == null ? null : new Difference(found.value(), found.standardError(), clients - 1.0);
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

    private long clientsOfSmallerSide() {
        Set<String> both = new HashSet<>(therapists(with));
        both.retainAll(therapists(without));
        return Math.min(clients(with, both), clients(without, both));
    }

    private static Set<String> therapists(Collection<RatedSession> sessions) {
        return sessions.stream().map(RatedSession::therapist).collect(Collectors.toSet());
    }

    private static long clients(Collection<RatedSession> sessions, Set<String> therapists) {
        return sessions.stream()
                .filter(session -> therapists.contains(session.therapist()))
                .map(RatedSession::client)
                .distinct()
                .count();
    }
}
