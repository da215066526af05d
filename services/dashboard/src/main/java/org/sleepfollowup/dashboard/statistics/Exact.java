package org.sleepfollowup.dashboard.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.hipparchus.fraction.BigFraction;

/** Arithmetic on sums that neither overflows nor rounds, so that no difference of large numbers loses its digits. */
final class Exact {
    /** More than a double holds. */
    private static final MathContext DIGITS = new MathContext(25);

    private Exact() {}

    /** nΣab - ΣaΣb: n times the products of the deviations from the means. */
    static BigInteger centred(long n, long products, long a, long b) {
        return centred(
                BigInteger.valueOf(n), BigInteger.valueOf(products), BigInteger.valueOf(a), BigInteger.valueOf(b));
    }

    static BigInteger centred(BigInteger n, BigInteger products, BigInteger a, BigInteger b) {
        return n.multiply(products).subtract(a.multiply(b));
    }

    /** value²/divisor. */
    static BigFraction squareOver(long value, long divisor) {
        return new BigFraction(BigInteger.valueOf(value).pow(2), BigInteger.valueOf(divisor));
    }

    static double ratio(long numerator, long denominator) {
        return ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** Rounded once, however long the numbers are; the denominator is not 0. */
    static double ratio(BigInteger numerator, BigInteger denominator) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), DIGITS)
                .doubleValue();
    }
}
