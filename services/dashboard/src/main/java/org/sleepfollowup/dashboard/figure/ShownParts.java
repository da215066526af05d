package org.sleepfollowup.dashboard.figure;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sleepfollowup.dashboard.outcome.Answer;

/**
 * The parts of a therapist's answers that are shown on their own page, so that nothing else is shown from which, beside these,
 * few clients could be worked out.
 *
 * @param blocks months, all of which are shown
 * @param splits which answers are in the part that a shown split is named for, over all time
 */
public record ShownParts(List<MonthBlock> blocks, List<Predicate<Answer>> splits) {
    public ShownParts {
        blocks = List.copyOf(blocks);
        splits = List.copyOf(splits);
    }

    /**
     * Of all answers of a therapist to one question.
     *
     * @param minimum clients, fewer of whom must not be singled out
     */
    public static ShownParts of(List<Answer> answers, int minimum) {
        Parts parts = new Parts(new Answers(answers), minimum);
        return new ShownParts(
                parts.blocks(),
                Stream.of(Split.values())
                        .filter(parts::shows)
                        .<Predicate<Answer>>map(split -> split::takes)
                        .toList());
    }

    /** Without the splits. */
    public ShownParts blocksAlone() {
        return new ShownParts(blocks, List.of());
    }
}
