package org.sleepfollowup.dashboard.statistics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hipparchus.distribution.continuous.TDistribution;

/** Student's t, to all digits of a double. */
final class StudentT {
    private static final double UPPER = 0.975;
    private static final double Z = Normal.WATCH;

    /** The library's own default is nine decimals, which the figures' nine digits would not survive. */
    private static final double ACCURACY = 1e-15;

    /** From here on the expansion below is exact to twelve digits, and the library begins to lose some. */
    private static final double MANY = 1e4;

    /** Those of whole degrees, of which there are not many: finding one takes long beside all else of a range. */
    private static final Map<Double, Double> FOUND = new ConcurrentHashMap<>();

    private StudentT() {}

    /** The quantile of 0.975 at these degrees of freedom, more than 0 and not necessarily whole. */
    static double quantile(double degreesOfFreedom) {
        if (degreesOfFreedom >= MANY) {
            return expanded(degreesOfFreedom);
        }
        return degreesOfFreedom == Math.rint(degreesOfFreedom)
                ? FOUND.computeIfAbsent(degreesOfFreedom, StudentT::found)
                : found(degreesOfFreedom);
    }

    private static double found(double degreesOfFreedom) {
        return new TDistribution(degreesOfFreedom, ACCURACY).inverseCumulativeProbability(UPPER);
    }

    /** The probability of a value at least as far from 0 as this one, on either side. */
    static double twoSided(double t, double degreesOfFreedom) {
        return 2 * new TDistribution(degreesOfFreedom).cumulativeProbability(-Math.abs(t));
    }

    /** Abramowitz & Stegun (1964), 26.7.5. */
    private static double expanded(double degreesOfFreedom) {
        double first = (Math.pow(Z, 3) + Z) / 4;
        double second = (5 * Math.pow(Z, 5) + 16 * Math.pow(Z, 3) + 3 * Z) / 96;
        return Z + (first + second / degreesOfFreedom) / degreesOfFreedom;
    }
}
