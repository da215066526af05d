package org.sleepfollowup.dashboard.fact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The space that some rows of zeros and ones span, kept in whole numbers so that it is exact. */
final class Span {
    private final int columns;
    private final List<long[]> basis = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    Span(int columns) {
        this.columns = columns;
    }

    int rank() {
        return basis.size();
    }

    /**
     * Whether the row is no combination of those that were added.
     *
     * @throws ArithmeticException when the numbers grow too large to tell
     */
    boolean lacks(BitSet row) {
        return pivot(reduced(row)) < columns;
    }

    /**
     * Adds a row.
     *
     * @throws ArithmeticException when the numbers grow too large to tell
     */
    void add(BitSet row) {
        long[] rest = reduced(row);
        int pivot = pivot(rest);
        if (pivot < columns) {
            basis.add(rest);
            pivots.add(pivot);
        }
    }

    private long[] reduced(BitSet row) {
        long[] rest = new long[columns];
        row.stream().forEach(column -> rest[column] = 1);
        for (int i = 0; i < basis.size(); i++) {
            long[] known = basis.get(i);
            int pivot = pivots.get(i);
            if (rest[pivot] != 0) {
                eliminate(rest, known, pivot);
            }
        }
        return rest;
    }

    private void eliminate(long[] rest, long[] known, int pivot) {
        long factor = rest[pivot];
        long divisor = 0;
        for (int column = 0; column < columns; column++) {
            rest[column] = Math.subtractExact(
                    Math.multiplyExact(rest[column], known[pivot]), Math.multiplyExact(known[column], factor));
            divisor = gcd(divisor, rest[column]);
        }
        if (divisor > 1) {
            for (int column = 0; column < columns; column++) {
                rest[column] /= divisor;
            }
        }
    }

    private int pivot(long[] row) {
        int column = 0;
        while (column < columns && row[column] == 0) {
            column++;
        }
        return column;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? Math.abs(a) : gcd(b, a % b);
    }
}
