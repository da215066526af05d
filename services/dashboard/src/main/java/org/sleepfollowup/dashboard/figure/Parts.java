package org.sleepfollowup.dashboard.figure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.outcome.Answer;

/**
 * Which parts of a therapist's answers may be shown beside the whole and beside each other: months in whole blocks, a
 * split where then, too, nothing can be worked out of fewer clients than the minimum. What is shown depends on the answers
 * alone and never on what was asked for, so that nothing is gained by asking twice.
 *
 * <p>Usual sleep may be that of several sessions, see {@link ToldValues}, and is the same in both waves of one. Where months would tell
 * of few with it, their blocks are longer. The later wave is looked at beside all that is shown of the earlier one, and if need be not shown
 * at all.
 */
final class Parts {
    private final Answers answers;
    private final Earlier earlier;
    private final int minimum;
    private final List<MonthBlock> blocks;
    private final List<Predicate<Answer>> shown = new ArrayList<>();
    private final Map<Split, Boolean> splits = new EnumMap<>(Split.class);
    private final boolean hidden;

    /** What is shown of the earlier wave, and its answers by session. */
    private record Earlier(Map<String, Answer> answers, List<Predicate<Answer>> sums) {

        static Earlier of(Answers answers, int minimum) {
            return answers.clients() < minimum
                    ? new Earlier(Map.of(), List.of())
                    : new Earlier(
                            answers.all().stream().collect(Collectors.toMap(Answer::session, Function.identity())),
                            new Parts(answers, Answers.NONE, minimum).sums());
        }
    }

    /** @param earlier of the wave before, none where there is none or no usual sleep */
    Parts(Answers answers, Answers earlier, int minimum) {
        this.answers = answers;
        this.earlier = Earlier.of(earlier, minimum);
        this.minimum = minimum;
        this.blocks = apart(MonthBlock.of(answers.clientsByMonth(), minimum));
        this.hidden = !this.earlier.sums().isEmpty() && !mayStand(blocks);
        blocks.forEach(block -> shown.add(inMonthsOf(block)));
    }

    /** Whether nothing at all may be shown. */
    boolean areHidden() {
        return hidden;
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

    /** All that is shown: months, and splits. */
    private List<Predicate<Answer>> sums() {
        Stream.of(Split.values()).forEach(this::shows);
        return List.copyOf(shown);
    }

    /** Two by two, and if need be all together, where single ones would tell of few. */
    private List<MonthBlock> apart(List<MonthBlock> months) {
        List<MonthBlock> apart = months;
        while (apart.size() > 1 && !mayStand(apart)) {
            apart = MonthBlock.twoByTwo(apart);
        }
        return apart;
    }

    private boolean mayStand(List<MonthBlock> months) {
        return isSafe(months.stream().map(Parts::inMonthsOf).toList());
    }

    private boolean offer(Split split) {
        List<Predicate<Answer>> offered = new ArrayList<>(shown);
        offered.add(split::takes);
        boolean safe = !hidden && isSafe(offered);
        if (safe) {
            shown.add(split::takes);
        }
        return safe;
    }

    private boolean isSafe(List<Predicate<Answer>> sums) {
        ToldValues values = new ToldValues();
        Set<String> sessions = new HashSet<>();
        for (Answer answer : answers.all()) {
            sessions.add(answer.session());
            values.add(answer, row(answer, sums, earlier.answers().get(answer.session())));
        }
        earlier.answers().values().stream()
                .filter(answer -> !sessions.contains(answer.session()))
                .forEach(answer -> values.add(answer, row(null, sums, answer)));
        return values.areSafe(sums.size() + earlier.sums().size(), minimum);
    }

    /** A session's, which was answered in one wave or in both. */
    private BitSet row(@Nullable Answer answer, List<Predicate<Answer>> sums, @Nullable Answer before) {
        BitSet row = new BitSet();
        for (int sum = 0; sum < sums.size(); sum++) {
            row.set(sum, answer != null && sums.get(sum).test(answer));
        }
        for (int sum = 0; sum < earlier.sums().size(); sum++) {
            row.set(sums.size() + sum, before != null && earlier.sums().get(sum).test(before));
        }
        return row;
    }
}
