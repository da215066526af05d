package org.sleepfollowup.dashboard.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Looks for combinations of sums that are made of a few clients' sessions alone, by trying every few of them. */
final class Combinations {
    private Combinations() {}

    /**
     * Sets of one or two clients whom a combination is made of: without their sessions the sums have a smaller rank.
     *
     * @param minimum 2 or 3
     * @param rows of each client: how often each sum holds what is told
     */
    static List<Set<String>> ofFewerThan(int minimum, Map<String, Set<List<Integer>>> rows, int sums) {
        int all = rank(rows, Set.of(), sums);
        List<Set<String>> found = new ArrayList<>();
        for (String one : rows.keySet()) {
            for (String other : rows.keySet()) {
                boolean pair = one.compareTo(other) < 0;
                if ((one.equals(other) || (pair && minimum > 2))
                        && rank(rows, pair ? Set.of(one, other) : Set.of(one), sums) < all) {
                    found.add(pair ? Set.of(one, other) : Set.of(one));
                }
            }
        }
        return found;
    }

    /** By plain elimination in floating point. */
    private static int rank(Map<String, Set<List<Integer>>> rows, Set<String> without, int sums) {
        List<double[]> matrix = rows.entrySet().stream()
                .filter(entry -> !without.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .distinct()
                .map(row -> IntStream.range(0, sums).mapToDouble(row::get).toArray())
                .collect(Collectors.toCollection(ArrayList::new));
        int rank = 0;
        for (int column = 0; column < sums; column++) {
            int pivot = largest(matrix, column, rank);
            if (pivot >= 0) {
                double[] row = matrix.get(pivot);
                Collections.swap(matrix, rank, pivot);
                rank++;
                for (double[] other : matrix.subList(rank, matrix.size())) {
                    double factor = other[column] / row[column];
                    for (int i = column; i < sums; i++) {
                        other[i] -= factor * row[i];
                    }
                }
            }
        }
        return rank;
    }

    private static int largest(List<double[]> matrix, int column, int from) {
        int largest = -1;
        double most = 1e-9;
        for (int i = from; i < matrix.size(); i++) {
            if (Math.abs(matrix.get(i)[column]) > most) {
                most = Math.abs(matrix.get(i)[column]);
                largest = i;
            }
        }
        return largest;
    }
}
