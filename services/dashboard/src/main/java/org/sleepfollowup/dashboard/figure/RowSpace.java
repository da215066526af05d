package org.sleepfollowup.dashboard.figure;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The space of rows of zeros and ones, modulo a large prime: tells which of them say something that the others do not. In reduced
 * echelon form, where the column that leads a row is zero in all others, so that a row is looked at only where it has ones.
 */
final class RowSpace {
    private static final long PRIME = Integer.MAX_VALUE;

    /** By the column that each leads, null where none does. */
    private final long[] @Nullable [] leading;

    /** Rows that are known to be in it. It only grows, and the rows of many clients are the same. */
    private final Set<BitSet> held = new HashSet<>();

    private int rank;

    RowSpace(int columns) {
        leading = new long[columns][];
    }

    int rank() {
        return rank;
    }

    /** Whether the row is independent of those added before. */
    boolean lacks(BitSet row) {
        if (held.contains(row)) {
            return false;
        }
        boolean lacks = first(reduced(row)) < leading.length;
        if (!lacks) {
            held.add(row);
        }
        return lacks;
    }

    /** Whether the row was independent of those added before. */
    boolean add(BitSet row) {
        if (!held.add(row)) {
            return false;
        }
        long[] rest = reduced(row);
        int column = first(rest);
        if (column == leading.length) {
            return false;
        }
        long[] scaled = scaled(rest, inverse(rest[column]));
        for (long[] other : leading) {
            if (other != null) {
                subtract(other, other[column], scaled);
            }
        }
        leading[column] = scaled;
        rank++;
        return true;
    }

    private long[] reduced(BitSet row) {
        long[] rest = new long[leading.length];
        row.stream().forEach(column -> rest[column] = 1);
        row.stream().forEach(column -> {
            long[] known = leading[column];
            if (known != null) {
                subtract(rest, rest[column], known);
            }
        });
        return rest;
    }

    private static int first(long[] row) {
        int column = 0;
        while (column < row.length && row[column] == 0) {
            column++;
        }
        return column;
    }

    private static void subtract(long[] from, long factor, long[] row) {
        for (int column = 0; factor != 0 && column < row.length; column++) {
            if (row[column] != 0) {
                from[column] = Math.floorMod(from[column] - factor * row[column], PRIME);
            }
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
