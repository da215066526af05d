package org.sleepfollowup.dashboard.figure;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sleepfollowup.dashboard.outcome.Answer;

/**
 * The parts of a therapist's answers that are shown on their own page, so that nothing else is shown from which, beside these,
 * few clients could be worked out.
 *
 * @param blocks months, all of which are shown
 * @param splits which answers are in the part that a shown split is named for, over all time
 * @param ranges which products of two changes of a client, and which squares of one, are in a range that is shown
 */
public record ShownParts(
        List<MonthBlock> blocks, List<Predicate<Answer>> splits, List<BiPredicate<Answer, Answer>> ranges) {
    public ShownParts {
        blocks = List.copyOf(blocks);
        splits = List.copyOf(splits);
        ranges = List.copyOf(ranges);
    }

    /**
     * Of all answers of a therapist to one question; empty where nothing of them is shown.
     *
     * @param earlier answers of the wave before, none where there is none or no usual sleep
     * @param minimum clients, fewer of whom must not be singled out
     */
    public static Optional<ShownParts> of(List<Answer> answers, List<Answer> earlier, int minimum) {
        Answers all = new Answers(answers);
        Parts parts = new Parts(all, new Answers(earlier), minimum);
        if (all.clients() < minimum || parts.areHidden()) {
            return Optional.empty();
        }
        Ranges ranges = new Ranges(all, parts, minimum);
        List<Split> splits = Stream.of(Split.values()).filter(parts::shows).toList();
        splits.forEach(ranges::shows);
        return Optional.of(new ShownParts(
                parts.blocks(),
                splits.stream().<Predicate<Answer>>map(split -> split::takes).toList(),
                ranges.products()));
    }

    /** Without the splits. */
    public ShownParts blocksAlone() {
        return new ShownParts(blocks, List.of(), ranges);
    }
}
