package org.sleepfollowup.dashboard.statistics;

/**
 * Groups of the same size, such as the clients who answered m times each.
 *
 * @param size m, 1 or more
 * @param groups how many there are, 1 or more
 * @param totalsSquared ΣT², T being one group's total
 */
public record EqualGroups(long size, long groups, long totalsSquared) {
    /** @throws IllegalArgumentException when there is no such group */
    public EqualGroups {
        if (size < 1 || groups < 1 || totalsSquared < 0) {
            throw new IllegalArgumentException("There are no " + groups + " groups of " + size + " with such totals.");
        }
    }
}
