package org.sleepfollowup.dashboard.statistics;

import org.jspecify.annotations.Nullable;

/**
 * Between which shares the share of improved lies whatever is true of those who were asked and of whom it is not known, mostly since
 * they were silent. Not a range of chance: nothing is assumed about them. Source: Manski (1989), Anatomy of the selection problem,
 * J. Human Resources 24, 343-360.
 *
 * @param low all of them did not improve, 0 to 1
 * @param high all of them improved, 0 to 1
 */
public record SilenceBounds(double low, double high) {

    /**
     * {@code improved/invited} to {@code (improved + silent)/invited}.
     *
     * @param silent all who were invited but those whose change is known
     * @return null where nobody was invited
     * @throws IllegalArgumentException when improved and silent are more than invited, or less than 0
     */
    public static @Nullable SilenceBounds of(long improved, long silent, long invited) {
        if (improved < 0 || silent < 0 || improved > invited || silent > invited - improved) {
            throw new IllegalArgumentException(
                    improved + " improved and " + silent + " silent are not among " + invited + " invited.");
        }
        return invited == 0
                ? null
                : new SilenceBounds(Exact.ratio(improved, invited), Exact.ratio(improved + silent, invited));
    }
}
