package org.sleepfollowup.dashboard.figure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.statistics.ChangeSums;
import org.sleepfollowup.dashboard.statistics.ClientCell;
import org.sleepfollowup.dashboard.statistics.Estimate;
import org.sleepfollowup.dashboard.statistics.PairedSums;

/**
 * A clinic's mean change. Clients who saw several therapists are one client each: what they say of one and of another is as alike as
 * what others say of one.
 *
 * @param mean null without changes
 * @param rangeHidden null, or why it has no range
 */
record ClinicChange(@Nullable Estimate mean, @Nullable String rangeHidden) {

    /**
     * Of the cells that the selection takes. The range holds the product of what a client's therapists came to, the therapists' own ranges do not,
     * so that the difference is what the clients said who saw several: shown where nobody did, or as many as hide each other; and of a
     * part, beside the whole, where nobody did.
     *
     * @param whole all cells of the same wave and baselines
     * @param part whether more is shown of the same answers, of a longer time or an earlier wave
     * @param ranged whether each therapist's own range is shown
     */
    static ClinicChange of(
            Collection<ClientCell> selected, Collection<ClientCell> whole, boolean part, boolean ranged, int minimum) {
        long several = clientsOfSeveral(whole);
        boolean hides = several == 0 || (!part && several >= minimum);
        Estimate mean = Mean.of(sums(selected), ranged && hides);
        return new ClinicChange(mean, mean == null || (ranged && hides) ? null : Reason.RANGE_TELLS_CLIENTS_APART);
    }

    private static ChangeSums sums(Collection<ClientCell> cells) {
        ChangeSums all = new ChangeSums(0, 0, 0, 0, 0, 0, 0);
        for (List<ClientCell> own : byClient(cells).values()) {
            PairedSums client = own.stream().map(ClientCell::sums).reduce(PairedSums.NONE, PairedSums::plus);
            all = all.plus(ChangeSums.ofClient(client));
        }
        return all;
    }

    private static long clientsOfSeveral(Collection<ClientCell> cells) {
        return byClient(cells).values().stream()
                .filter(own ->
                        own.stream().map(ClientCell::therapist).distinct().count() > 1)
                .count();
    }

    private static Map<String, List<ClientCell>> byClient(Collection<ClientCell> cells) {
        return cells.stream().collect(Collectors.groupingBy(ClientCell::client, TreeMap::new, Collectors.toList()));
    }
}
