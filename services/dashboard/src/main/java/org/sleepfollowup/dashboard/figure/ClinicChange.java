package org.sleepfollowup.dashboard.figure;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.statistics.ClientCell;
import org.sleepfollowup.dashboard.statistics.Estimate;

/**
 * A clinic's mean change. Clients who saw several therapists are one client each: what they say of one and of another is as alike as
 * what others say of one.
 *
 * @param mean null without changes
 * @param rangeHidden null, or why it has no range
 */
record ClinicChange(@Nullable Estimate mean, @Nullable String rangeHidden) {
    /** Where there is no usual sleep to have changed from. */
    static final ClinicChange NONE = new ClinicChange(null, null);

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
        ClinicClients taken = ClinicClients.of(selected);
        long several = (selected == whole ? taken : ClinicClients.of(whole)).ofSeveralTherapists();
        boolean hides = several == 0 || (!part && several >= minimum);
        Estimate mean = Mean.of(taken.changes(), ranged && hides);
        return new ClinicChange(mean, mean == null || (ranged && hides) ? null : Reason.RANGE_TELLS_CLIENTS_APART);
    }
}
