package org.sleepfollowup.dashboard.figure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Rows of zeros and ones, reduced modulo a large prime: tells which of them say something that the others do not. */
final class RowSpace {
    private static final long PRIME = Integer.MAX_VALUE;

    private final int columns;
    private final List<long[]> basis = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    RowSpace(int columns) {
        this.columns = columns;
    }

    int rank() {
        return basis.size();
    }

    /** Whether the row was independent of those added before. */
    boolean add(BitSet row) {
        long[] rest = new long[columns];
        row.stream().forEach(column -> rest[column] = 1);
        for (int i = 0; i < basis.size(); i++) {
            subtract(rest, rest[pivots.get(i)], basis.get(i));
        }
        for (int pivot = 0; pivot < columns; pivot++) {
            if (rest[pivot] != 0) {
                basis.add(scaled(rest, inverse(rest[pivot])));
                pivots.add(pivot);
                return true;
            }
        }
        return false;
    }

    private static void subtract(long[] from, long factor, long[] row) {
        for (int column = 0; factor != 0 && column < row.length; column++) {
            from[column] = Math.floorMod(from[column] - factor * row[column], PRIME);
        }
    }

    private static long[] scaled(long[] row, long factor) {
        long[] scaled = new long[row.length];
        for (int column = 0; column < row.length; column++) {
            scaled[column] = row[column] * factor % PRIME;
        }
        return scaled;
    }

    /** By Fermat's little theorem. */
    private static long inverse(long number) {
        long inverse = 1;
        long power = number;
        for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            if ((exponent & 1) == 1) {
                inverse = inverse * power % PRIME;
            }
            power = power * power % PRIME;
        }
        return inverse;
    }
}
