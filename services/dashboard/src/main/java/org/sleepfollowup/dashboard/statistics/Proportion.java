package org.sleepfollowup.dashboard.statistics;

import org.jspecify.annotations.Nullable;

/** A proportion with its range. */
public final class Proportion {
    private static final double Z = Normal.WATCH;

    private Proportion() {}

    /**
     * The share {@code k/n} with Wilson's 95% score range, without continuity correction: {@code (2k + z² ± z√(z² +
     * 4k(1-k/n)))/(2(n+z²))}. Source: Wilson, E. B. (1927), Probable inference, the law of succession, and statistical
     * inference, JASA 22, 209-212.
     *
     * @param k successes, 0 to n
     * @param n trials, 0 or more
     * @return null where n is 0: there is nothing to speak of
     * @throws IllegalArgumentException when k lies outside of 0 to n
     */
    public static @Nullable Estimate of(long k, long n) {
        if (k < 0 || k > n) {
            throw new IllegalArgumentException(k + " of " + n + " is no proportion.");
        }
        if (n == 0) {
            return null;
        }
        double share = (double) k / n;
        double root = Z * Math.sqrt(Z * Z + 4.0 * k * (1 - share));
        double scale = 2 * (n + Z * Z);
        double low = (2.0 * k + Z * Z - root) / scale;
        double high = (2.0 * k + Z * Z + root) / scale;
        // At the edges the formula gives exactly 0 and 1, up to rounding.
        return new Estimate(share, k == 0 ? 0 : low, k == n ? 1 : high);
    }
}
