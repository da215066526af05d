package org.sleepfollowup.dashboard.figure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.sleepfollowup.dashboard.outcome.Answer;

/**
 * Which ranges may be shown. A range holds the squared totals of clients, and with that the products of the changes of clients
 * who came again: the range of the whole less those of its parts is what the few said who have a part in both. The same rule as
 * for sums is therefore held to for squares and products; the range of the whole is always shown. Every change is a value of its own
 * here, whatever usual sleep it starts from: sleep afterwards is told for one session.
 */
final class Ranges {
    private static final Predicate<Answer> ALL = answer -> true;

    private final List<List<Answer>> clients;
    private final int minimum;
    private final List<MonthBlock> blocks;
    private final List<Column> shown = new ArrayList<>();
    private final boolean deviation;
    private final boolean blocksApart;
    private final Map<Split, Boolean> splits = new EnumMap<>(Split.class);

    /** What is published of one part: squared totals of clients, or squares of single changes only. */
    private record Column(Predicate<Answer> part, boolean single) {
        boolean holds(Answer one, Answer other) {
            return part.test(one) && part.test(other) && (!single || one == other);
        }
    }

    Ranges(Answers answers, Parts parts, int minimum) {
        this.clients = List.copyOf(answers.byClient().values());
        this.minimum = minimum;
        this.blocks = parts.blocks();
        shown.add(new Column(ALL, false));
        this.deviation = offer(List.of(new Column(ALL, true)));
        this.blocksApart = offer(blocks.stream()
                .map(block -> new Column(Parts.inMonthsOf(block), false))
                .toList());
    }

    /** Whether the standard deviation of the whole may be shown beside its range. */
    boolean showsDeviation() {
        return deviation;
    }

    /** Whether each block of months may be shown with its range. */
    boolean showsBlocks() {
        return blocksApart;
    }

    /** Whether a period of several blocks may: only where nobody came in two of them, since periods can overlap. */
    boolean showsPeriods() {
        return blocksApart && clients.stream().allMatch(this::cameInOneBlock);
    }

    /** Whether both parts of a split, which is shown, may be shown with their ranges. */
    boolean shows(Split split) {
        split.upToThis()
                .forEach(one -> splits.computeIfAbsent(
                        one, s -> offer(List.of(new Column(s::takes, false), new Column(a -> !s.takes(a), false)))));
        return Boolean.TRUE.equals(splits.get(split));
    }

    /** Of the ranges that are shown: whether they hold the product of two changes of a client, or the square of one. */
    List<BiPredicate<Answer, Answer>> products() {
        return shown.stream()
                .<BiPredicate<Answer, Answer>>map(column -> column::holds)
                .toList();
    }

    private static SumRow again(Answer answer, List<Answer> own, List<Column> columns) {
        BitSet row = new BitSet();
        for (int column = 0; column < columns.size(); column++) {
            Column range = columns.get(column);
            row.set(
                    columns.size() + column,
                    !range.single()
                            && range.part().test(answer)
                            && own.stream().filter(range.part()).count() > 1);
        }
        return SumRow.of(row);
    }

    private boolean cameInOneBlock(List<Answer> own) {
        return blocks.stream()
                        .filter(block -> own.stream().anyMatch(Parts.inMonthsOf(block)))
                        .count()
                == 1;
    }

    private boolean offer(List<Column> more) {
        List<Column> offered = new ArrayList<>(shown);
        offered.addAll(more);
        boolean safe = Disclosure.isSafe(
                clients.stream().map(own -> rows(own, offered)).toList(), 2 * offered.size(), minimum);
        if (safe) {
            shown.addAll(more);
        }
        return safe;
    }

    /**
     * One for each product of two changes of the client, and for each square. Besides, one for each change: a range holds a client's total
     * times how often they came, too, which for those who came once follows from the sums, and for those who came again from the range.
     */
    private static Set<SumRow> rows(List<Answer> own, List<Column> columns) {
        Set<SumRow> rows = new HashSet<>();
        own.forEach(answer -> rows.add(again(answer, own, columns)));
        for (int i = 0; i < own.size(); i++) {
            for (int j = i; j < own.size(); j++) {
                BitSet row = new BitSet();
                for (int column = 0; column < columns.size(); column++) {
                    row.set(column, columns.get(column).holds(own.get(i), own.get(j)));
                }
                rows.add(SumRow.of(row));
            }
        }
        return rows;
    }
}
