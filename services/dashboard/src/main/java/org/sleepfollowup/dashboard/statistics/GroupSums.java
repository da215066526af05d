package org.sleepfollowup.dashboard.statistics;

/**
 * Exact integer sums of one group's values, such as a therapist's changes.
 *
 * @param size n, 0 or more
 * @param sum Σv
 * @param squares Σv²
 */
public record GroupSums(long size, long sum, long squares) {
    /** Those of no values. */
    public static final GroupSums NONE = new GroupSums(0, 0, 0);

    /** @throws IllegalArgumentException when no values have these sums, such as those of a negative variance */
    public GroupSums {
        boolean something = sum != 0 || squares != 0;
        if (size < 0
                || (size == 0 && something)
                || Exact.centred(size, squares, sum, sum).signum() < 0) {
            throw new IllegalArgumentException("No " + size + " values have such sums.");
        }
    }

    /**
     * Those of both together.
     *
     * @throws ArithmeticException when a sum no longer fits
     */
    public GroupSums plus(GroupSums other) {
        return new GroupSums(
                Math.addExact(size, other.size), Math.addExact(sum, other.sum), Math.addExact(squares, other.squares));
    }
}
