package org.sleepfollowup.simulation;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.distribution.continuous.NormalDistribution;

/** What {@link Chance} makes of normal distributions, as exact expectations. */
final class Normal {
    private static final NormalDistribution STANDARD = new NormalDistribution();
    private static final int STEPS = 400;
    private static final double WIDEST = 5;

    private Normal() {}

    /** The chances of the ratings 0 to 10 by somebody whose true value this is; see {@link Chance#rating}. */
    static double[] ratings(double truth, double deviation) {
        double[] chances = new double[11];
        double below = 0;
        for (int rating = 0; rating < 10; rating++) {
            double upTo = STANDARD.cumulativeProbability((rating + 0.5 - truth) / deviation);
            chances[rating] = upTo - below;
            below = upTo;
        }
        chances[10] = 1 - below;
        return chances;
    }

    /** What is done with a value and its share of the whole; the shares sum to 1. */
    interface Part {
        void of(double value, double share);
    }

    /** Goes through a distribution cut at both ends, as {@link Chance#around} draws from it. */
    static void each(double mean, double deviation, double least, double most, Part part) {
        double step = 2 * WIDEST / STEPS;
        for (int i = 0; i < STEPS; i++) {
            double from = -WIDEST + i * step;
            double share = STANDARD.cumulativeProbability(from + step) - STANDARD.cumulativeProbability(from);
            part.of(Math.clamp(mean + deviation * (from + step / 2), least, most), share);
        }
    }

    /** The mean of a function over such a distribution. */
    static double mean(double mean, double deviation, double least, double most, DoubleUnaryOperator of) {
        double[] sum = new double[1];
        each(mean, deviation, least, most, (value, share) -> sum[0] += share * of.applyAsDouble(value));
        return sum[0];
    }
}
