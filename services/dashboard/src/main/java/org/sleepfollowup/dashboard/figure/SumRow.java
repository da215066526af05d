package org.sleepfollowup.dashboard.figure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** How often each published sum holds a value: once or not at all, or more often where several answers rest on it. */
public final class SumRow {
    private final int[] sums;
    private final int[] times;

    private SumRow(int[] sums, int[] times) {
        this.sums = sums;
        this.times = times;
    }

    /** Of a value that these sums hold once. */
    public static SumRow of(BitSet sums) {
        int[] once = new int[sums.cardinality()];
        Arrays.fill(once, 1);
        return new SumRow(sums.stream().toArray(), once);
    }

    /** Of one value that all these answers rest on, each with the sums that hold it. */
    static SumRow together(Collection<BitSet> answers) {
        SortedMap<Integer, Integer> times = new TreeMap<>();
        answers.forEach(sums -> sums.stream().forEach(sum -> times.merge(sum, 1, Integer::sum)));
        return new SumRow(
                times.keySet().stream().mapToInt(Integer::intValue).toArray(),
                times.values().stream().mapToInt(Integer::intValue).toArray());
    }

    /** The sums that hold it, in order. */
    IntStream sums() {
        return IntStream.of(sums);
    }

    /** How many sums hold it. */
    int size() {
        return sums.length;
    }

    /** The sum at an index of {@link #sums}. */
    int sum(int index) {
        return sums[index];
    }

    /** How often the sum at an index holds it. */
    int times(int index) {
        return times[index];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SumRow row && Arrays.equals(sums, row.sums) && Arrays.equals(times, row.times);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(sums) + Arrays.hashCode(times);
    }
}
