package org.sleepfollowup.dashboard.figure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.sleepfollowup.dashboard.outcome.Answer;

/**
 * Which parts of a therapist's answers may be shown beside the whole and beside each other: months in whole blocks always, a
 * split where then, too, nothing can be worked out of fewer clients than the minimum. What is shown depends on the answers
 * alone and never on what was asked for, so that nothing is gained by asking twice.
 */
final class Parts {
    private final Answers answers;
    private final int minimum;
    private final List<MonthBlock> blocks;
    private final List<Predicate<Answer>> shown = new ArrayList<>();
    private final Map<Split, Boolean> splits = new EnumMap<>(Split.class);

    Parts(Answers answers, int minimum) {
        this.answers = answers;
        this.minimum = minimum;
        this.blocks = MonthBlock.of(answers.clientsByMonth(), minimum);
        blocks.forEach(block -> shown.add(inMonthsOf(block)));
    }

    List<MonthBlock> blocks() {
        return blocks;
    }

    static Predicate<Answer> inMonthsOf(MonthBlock block) {
        Set<?> months = Set.copyOf(block.months());
        return answer -> months.contains(answer.month());
    }

    /** Whether both parts of the split may be shown. */
    boolean shows(Split split) {
        // One after the other, so that it is the same whichever is asked for first.
        split.upToThis().forEach(one -> splits.computeIfAbsent(one, this::offer));
        return Boolean.TRUE.equals(splits.get(split));
    }

    private boolean offer(Split split) {
        List<Predicate<Answer>> offered = new ArrayList<>(shown);
        offered.add(split::takes);
        boolean safe = Disclosure.isSafe(
                answers.byClient().values().stream()
                        .map(own -> rows(own, offered))
                        .toList(),
                offered.size(),
                minimum);
        if (safe) {
            shown.add(split::takes);
        }
        return safe;
    }

    private static Set<BitSet> rows(List<Answer> own, List<Predicate<Answer>> sums) {
        Set<BitSet> rows = new HashSet<>();
        for (Answer answer : own) {
            BitSet row = new BitSet();
            IntStream.range(0, sums.size())
                    .filter(sum -> sums.get(sum).test(answer))
                    .forEach(row::set);
            rows.add(row);
        }
        return rows;
    }
}
