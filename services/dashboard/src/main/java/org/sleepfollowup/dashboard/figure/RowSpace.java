package org.sleepfollowup.dashboard.figure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The space of rows, modulo a large prime: tells which of them say something that the others do not. In reduced
 * echelon form, where the column that leads a row is zero in all others, so that a row is looked at only where it is not zero. Of a
 * thousand columns a row has some ten that are not zero, and only those are kept.
 */
final class RowSpace {
    private static final long PRIME = Integer.MAX_VALUE;

    /** By the column that each leads, null where none does. */
    private final @Nullable Row[] leading;

    /** Rows that are known to be in it. It only grows, and the rows of many clients are the same. */
    private final Set<SumRow> held = new HashSet<>();

    private final int[] places;
    private final Rest rest;
    private int rank;

    /** The columns that are not zero, in order, and what stands in them. */
    private record Row(int[] columns, long[] values) {
        /** What stands in a column. */
        long at(int column) {
            int index = Arrays.binarySearch(columns, column);
            return index < 0 ? 0 : values[index];
        }
    }

    /** What is left of the row that is being looked at: used again for the next, since most are looked at for nothing. */
    private static final class Rest {
        private final long[] values;
        private final BitSet columns = new BitSet();

        Rest(int columns) {
            values = new long[columns];
        }

        void set(int column, long value) {
            values[column] = value;
            columns.set(column, value != 0);
        }

        void subtract(long factor, Row row) {
            for (int i = 0; i < row.columns().length; i++) {
                int column = row.columns()[i];
                set(column, Math.floorMod(values[column] - factor * row.values()[i], PRIME));
            }
        }

        /** It times a factor; nothing is left of it then. */
        Row taken(long factor) {
            int[] all = columns.stream().toArray();
            Row row = new Row(
                    all,
                    Arrays.stream(all)
                            .mapToLong(column -> values[column] * factor % PRIME)
                            .toArray());
            clear();
            return row;
        }

        void clear() {
            columns.stream().forEach(column -> values[column] = 0);
            columns.clear();
        }
    }

    /** @param places of the sums among the columns: of those that a row has left, the first column leads it */
    RowSpace(int[] places) {
        this.places = places.clone();
        leading = new Row[places.length];
        rest = new Rest(places.length);
    }

    int rank() {
        return rank;
    }

    /** How many of these sums' columns lead a row. */
    long leading(BitSet sums) {
        return sums.stream().filter(sum -> leading[places[sum]] != null).count();
    }

    /** Whether the first of these sums' columns leads a row. */
    boolean leadsFirstOf(BitSet sums) {
        return sums.isEmpty()
                || leading[sums.stream().map(sum -> places[sum]).min().orElseThrow()] != null;
    }

    /** Whether the row is independent of those added before. */
    boolean lacks(SumRow row) {
        if (held.contains(row)) {
            return false;
        }
        reduce(row);
        boolean lacks = !rest.columns.isEmpty();
        rest.clear();
        if (!lacks) {
            held.add(row);
        }
        return lacks;
    }

    /** Whether the row was independent of those added before. */
    boolean add(SumRow row) {
        if (!held.add(row)) {
            return false;
        }
        reduce(row);
        if (rest.columns.isEmpty()) {
            return false;
        }
        int column = rest.columns.nextSetBit(0);
        Row added = rest.taken(inverse(rest.values[column]));
        for (int i = 0; i < leading.length; i++) {
            Row other = leading[i];
            long factor = other == null ? 0 : other.at(column);
            if (other != null && factor != 0) {
                rest.subtract(PRIME - 1, other);
                rest.subtract(factor, added);
                leading[i] = rest.taken(1);
            }
        }
        leading[column] = added;
        rank++;
        return true;
    }

    private void reduce(SumRow row) {
        for (int i = 0; i < row.size(); i++) {
            rest.set(places[row.sum(i)], row.times(i));
        }
        row.sums().map(sum -> places[sum]).forEach(column -> {
            Row known = leading[column];
            if (known != null) {
                rest.subtract(rest.values[column], known);
            }
        });
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
