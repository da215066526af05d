package org.sleepfollowup.dashboard.figure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.sleepfollowup.dashboard.outcome.Selection;

/**
 * Months whose figures can stand alone, since enough clients answered in them. Figures are shown for whole blocks only: then
 * whatever is subtracted from whatever, the difference is made of whole blocks again, and never of a few clients.
 *
 * @param months that have answers, in order, at least one
 */
public record MonthBlock(List<YearMonth> months) {

    /**
     * Cuts the months into blocks, the earliest first. What is left over at the end, such as a month that has just begun,
     * belongs to the block before it.
     *
     * @param clients who answered in each month
     * @param minimum clients that a block needs
     */
    public static List<MonthBlock> of(SortedMap<YearMonth, Set<String>> clients, int minimum) {
        List<MonthBlock> blocks = new ArrayList<>();
        List<YearMonth> months = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        clients.forEach((month, whose) -> {
            months.add(month);
            seen.addAll(whose);
            if (seen.size() >= minimum) {
                blocks.add(new MonthBlock(List.copyOf(months)));
                months.clear();
                seen.clear();
            }
        });
        if (!months.isEmpty()) {
            if (!blocks.isEmpty()) {
                months.addAll(0, blocks.removeLast().months());
            }
            blocks.add(new MonthBlock(List.copyOf(months)));
        }
        return blocks;
    }

    /** Each with the one that follows it; the last may stay alone. */
    public static List<MonthBlock> twoByTwo(List<MonthBlock> blocks) {
        List<MonthBlock> longer = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i += 2) {
            longer.add(new MonthBlock(blocks.subList(i, Math.min(i + 2, blocks.size())).stream()
                    .flatMap(block -> block.months().stream())
                    .toList()));
        }
        return longer;
    }

    /** Its first month. */
    public YearMonth first() {
        return months.getFirst();
    }

    /** Its last month. */
    public YearMonth last() {
        return months.getLast();
    }

    /** Whether the selection takes some of these months and leaves others. */
    public boolean isTornBy(Selection selection) {
        long taken = months.stream().filter(month -> selection.takes(month)).count();
        return taken != 0 && taken != months.size();
    }

    /** The same outcomes of these months only. */
    public Selection within(Selection selection) {
        return selection.of(first(), last());
    }

    /** Whether the selection takes all of these months. */
    public boolean isWithin(Selection selection) {
        return months.stream().allMatch(month -> selection.takes(month));
    }
}
