package org.sleepfollowup.dashboard.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Something that a client said, and how often each of the published sums holds it. */
record Value(String client, List<Integer> times) {
    private static final double NOTHING = 1e-9;

    /** Something that goes into sums by itself. */
    static Value of(String client, List<Boolean> sums) {
        return of(client, Stream.of(sums));
    }

    /** Something that several answers rest on. */
    static Value of(String client, Stream<List<Boolean>> answers) {
        return new Value(
                client,
                answers.map(sums -> sums.stream().map(in -> in ? 1 : 0).toList())
                        .reduce((one, other) -> IntStream.range(0, one.size())
                                .mapToObj(sum -> one.get(sum) + other.get(sum))
                                .toList())
                        .orElseThrow());
    }

    /** By elimination in floating point, the largest pivot first: another way than that of what is tested. */
    static int rank(List<Value> values) {
        List<double[]> rows = new ArrayList<>(values.stream()
                .map(Value::times)
                .distinct()
                .map(times -> times.stream().mapToDouble(Integer::doubleValue).toArray())
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
