package org.sleepfollowup.dashboard.figure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Whether sums that are published together keep apart what few clients said.
 *
 * <p>Each published sum is a column, each value that goes into sums a row: 1 where the sum holds it. Whoever has the sums can
 * have every combination of them, and a combination that is 0 for all values but those of a few clients tells these. There is
 * none when the rows without any few clients still have the same rank. That is so when as many groups of clients as are asked
 * for, no client in two of them, have the full rank each: fewer clients cannot have a part in all of these groups. The groups
 * are looked for greedily, so that what cannot be found is hidden although it might have been safe, and never the other way.
 */
final class Disclosure {
    private Disclosure() {}

    /**
     * Whether no combination of the sums tells anything of fewer clients than the minimum.
     *
     * @param clients the different rows of each client
     * @param sums how many columns there are
     */
    static boolean isSafe(Collection<Set<BitSet>> clients, int sums, int minimum) {
        int rank = rank(clients, sums);
        // Who has a part in most sums first, so that few are enough for a group.
        List<Set<BitSet>> left = new ArrayList<>(clients);
        left.sort(Comparator.comparingInt((Set<BitSet> rows) -> rows.size()).reversed());
        for (int group = 0; group < minimum; group++) {
            RowSpace space = new RowSpace(sums);
            left.removeIf(rows -> space.rank() < rank && addAll(rows, space));
            if (space.rank() < rank) {
                return false;
            }
        }
        return true;
    }

    private static int rank(Collection<Set<BitSet>> clients, int sums) {
        RowSpace all = new RowSpace(sums);
        clients.forEach(rows -> addAll(rows, all));
        return all.rank();
    }

    private static boolean addAll(Set<BitSet> rows, RowSpace space) {
        int before = space.rank();
        rows.forEach(space::add);
        return space.rank() > before;
    }
}
