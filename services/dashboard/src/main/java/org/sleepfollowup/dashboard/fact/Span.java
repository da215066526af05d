package org.sleepfollowup.dashboard.fact;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The space that some rows of zeros and ones span, in reduced echelon form: a column that leads a row is zero in all others.
 * In whole numbers, so that it is exact.
 */
final class Span {
    /** By the column that each leads, null where none does. */
    private final long[] @Nullable [] leading;

    private int rank;

    Span(int columns) {
        leading = new long[columns][];
    }

    int rank() {
        return rank;
    }

    /** Whether every row of so many columns is among it. */
    boolean isWhole() {
        return rank == leading.length;
    }

    /**
     * Whether the row is not among it.
     *
     * @throws ArithmeticException when the numbers grow too large to tell
     */
    boolean lacks(BitSet row) {
        return !isWhole() && firstOf(reduced(row)) < leading.length;
    }

    /**
     * Adds a row.
     *
     * @throws ArithmeticException when the numbers grow too large to tell
     */
    void add(BitSet row) {
        if (isWhole()) {
            return;
        }
        long[] rest = reduced(row);
        int column = firstOf(rest);
        if (column == leading.length) {
            return;
        }
        for (long[] other : leading) {
            if (other != null) {
                eliminate(column, rest, other);
            }
        }
        leading[column] = rest;
        rank++;
    }

    private long[] reduced(BitSet row) {
        long[] rest = new long[leading.length];
        row.stream().forEach(column -> rest[column] = 1);
        row.stream().forEach(column -> {
            long[] known = leading[column];
            if (known != null) {
                eliminate(column, known, rest);
            }
        });
        return rest;
    }

    /** Makes the column zero in a row, by means of one in which it is not. */
    private static void eliminate(int column, long[] by, long[] row) {
        long factor = row[column];
        if (factor == 0) {
            return;
        }
        long pivot = by[column];
        long divisor = 0;
        for (int i = 0; i < row.length; i++) {
            row[i] = Math.subtractExact(Math.multiplyExact(row[i], pivot), Math.multiplyExact(by[i], factor));
            divisor = divisor == 1 ? 1 : gcd(divisor, row[i]);
        }
        if (divisor > 1) {
            for (int i = 0; i < row.length; i++) {
                row[i] /= divisor;
            }
        }
    }

    private static int firstOf(long[] row) {
        int column = 0;
        while (column < row.length && row[column] == 0) {
            column++;
        }
        return column;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? Math.abs(a) : gcd(b, a % b);
    }
}
