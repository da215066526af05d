package org.sleepfollowup.dashboard.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Something that a client said, and which of the published sums it is in. */
record Value(String client, List<Boolean> sums) {
    private static final double NOTHING = 1e-9;

    /** By elimination in floating point, the largest pivot first: another way than that of what is tested. */
    static int rank(List<Value> values) {
        List<double[]> rows = new ArrayList<>(values.stream()
                .map(Value::sums)
                .distinct()
                .map(sums -> sums.stream().mapToDouble(in -> in ? 1 : 0).toArray())
                .toList());
        int columns = rows.isEmpty() ? 0 : rows.getFirst().length;
        int rank = 0;
        for (int column = 0; column < columns && rank < rows.size(); column++) {
            int c = column;
            int pivot = IntStream.range(rank, rows.size())
                    .boxed()
                    .max(Comparator.comparingDouble(row -> Math.abs(rows.get(row)[c])))
                    .orElseThrow();
            if (Math.abs(rows.get(pivot)[c]) > NOTHING) {
                Collections.swap(rows, rank, pivot);
                eliminate(rows, rank, c);
                rank++;
            }
        }
        return rank;
    }

    private static void eliminate(List<double[]> rows, int base, int column) {
        for (int row = base + 1; row < rows.size(); row++) {
            double factor = rows.get(row)[column] / rows.get(base)[column];
            for (int k = column; k < rows.get(row).length; k++) {
                rows.get(row)[k] -= factor * rows.get(base)[k];
            }
        }
    }
}
