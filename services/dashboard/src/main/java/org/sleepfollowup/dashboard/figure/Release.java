package org.sleepfollowup.dashboard.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.outcome.Selection;

/** What may be told of a therapist's answers to one question, with the reason where it may not. */
final class Release {
    private final Answers answers;
    private final int minimum;
    private final Parts parts;
    private @Nullable Ranges ranges;

    /** @param earlier answers of the wave before, see {@link Parts} */
    Release(Answers answers, Answers earlier, int minimum) {
        this.answers = answers;
        this.minimum = minimum;
        this.parts = new Parts(answers, earlier, minimum);
    }

    /** Why the figures of the selection are hidden, null where they are not. */
    @Nullable
    String hides(Selection selection) {
        if (answers.of(selection).clients() < minimum) {
            return Reason.fewClients(minimum);
        }
        if (parts.areHidden()) {
            return Reason.waves(minimum);
        }
        if (selection.usualOnly()) {
            return hidesUsualOnly(selection);
        }
        return parts.blocks().stream().anyMatch(block -> block.isTornBy(selection)) ? Reason.period(minimum) : null;
    }

    private @Nullable String hidesUsualOnly(Selection selection) {
        if (selection.isPeriod()) {
            return Reason.UNUSUAL_NIGHTS_OF_A_PERIOD;
        }
        return hides(Split.UNUSUAL);
    }

    /** Why the parts of a split are hidden, null where they are not. */
    @Nullable
    String hides(Split split) {
        return parts.shows(split) ? null : Reason.split(minimum);
    }

    /** Whether the range of a selection, which is not hidden, may be shown. */
    boolean showsRange(Selection selection) {
        if (selection.usualOnly()) {
            return ranges().shows(Split.UNUSUAL);
        }
        return switch (blocks(selection).size()) {
            case 0 -> true;
            case 1 -> parts.blocks().size() == 1 || ranges().showsBlocks();
            default -> blocks(selection).size() == parts.blocks().size() || ranges().showsPeriods();
        };
    }

    boolean showsRange(Split split) {
        return ranges().shows(split);
    }

    boolean showsDeviation() {
        return ranges().showsDeviation();
    }

    /** The months of the selection as they may be shown. */
    List<MonthBlock> blocks(Selection selection) {
        return parts.blocks().stream()
                .filter(block -> block.isWithin(selection))
                .toList();
    }

    private Ranges ranges() {
        if (ranges == null) {
            ranges = new Ranges(answers, parts, minimum);
        }
        return ranges;
    }
}
