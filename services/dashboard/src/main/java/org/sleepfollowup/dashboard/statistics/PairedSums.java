package org.sleepfollowup.dashboard.statistics;

import java.math.BigInteger;

/**
 * Exact integer sums over pairs of a rating before (x) and after (y). Without a baseline every x is 0.
 *
 * @param pairs n, 0 or more
 * @param before Σx
 * @param after Σy
 * @param beforeSquared Σx²
 * @param beforeAfter Σxy
 * @param afterSquared Σy²
 */
public record PairedSums(long pairs, long before, long after, long beforeSquared, long beforeAfter, long afterSquared) {
    /** Those of no pairs. */
    public static final PairedSums NONE = new PairedSums(0, 0, 0, 0, 0, 0);

    /** @throws IllegalArgumentException when no pairs of numbers have these sums, such as those of a negative variance */
    public PairedSums {
        BigInteger x = Exact.centred(pairs, beforeSquared, before, before);
        BigInteger y = Exact.centred(pairs, afterSquared, after, after);
        BigInteger xy = Exact.centred(pairs, beforeAfter, before, after);
        boolean nothing = before == 0 && after == 0 && beforeSquared == 0 && beforeAfter == 0 && afterSquared == 0;
        if (pairs < 0
                || (pairs == 0 && !nothing)
                || x.signum() < 0
                || y.signum() < 0
                || x.multiply(y).compareTo(xy.pow(2)) < 0) {
            throw new IllegalArgumentException("No " + pairs + " pairs have such sums.");
        }
    }

    /** Those of one pair. */
    public static PairedSums of(int before, int after) {
        return new PairedSums(1, before, after, (long) before * before, (long) before * after, (long) after * after);
    }

    /**
     * Those of both together.
     *
     * @throws ArithmeticException when a sum no longer fits
     */
    public PairedSums plus(PairedSums other) {
        return new PairedSums(
                Math.addExact(pairs, other.pairs),
                Math.addExact(before, other.before),
                Math.addExact(after, other.after),
                Math.addExact(beforeSquared, other.beforeSquared),
                Math.addExact(beforeAfter, other.beforeAfter),
                Math.addExact(afterSquared, other.afterSquared));
    }
}
