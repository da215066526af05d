package org.sleepfollowup.dashboard.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Step-down correction of a family of comparisons, so that the chance of even one false finding stays as small as that of a
 * single one. Source: Holm (1979), A simple sequentially rejective multiple test procedure, Scand. J. Statistics 6, 65-70.
 */
public final class Holm {
    private Holm() {}

    /**
     * The adjusted p-values, in the order of the given ones: the i-th smallest of m is multiplied by m - i + 1, is not below that
     * of a smaller one, and not above 1.
     *
     * @param pValues of all comparisons that are looked at, each 0 to 1
     */
    public static List<Double> adjusted(List<Double> pValues) {
        int m = pValues.size();
        List<Integer> ascending = IntStream.range(0, m)
                .boxed()
                .sorted(Comparator.comparing(pValues::get))
                .toList();
        List<Double> adjusted = new ArrayList<>(Collections.nCopies(m, 1.0));
        double least = 0;
        for (int rank = 0; rank < m; rank++) {
            int index = ascending.get(rank);
            least = Math.min(1, Math.max(least, (m - rank) * pValues.get(index)));
            adjusted.set(index, least);
        }
        return adjusted;
    }
}
