package org.sleepfollowup.dashboard.figure;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.followup.Invitations;
import org.sleepfollowup.dashboard.outcome.Baseline;
import org.sleepfollowup.dashboard.outcome.OutcomeSums;
import org.sleepfollowup.dashboard.outcome.Selection;
import org.sleepfollowup.dashboard.statistics.Proportion;

/**
 * What there is to say of one therapist, before it is said.
 *
 * @param effective what the answers are worth
 * @param hidden why nothing is shown, null where it is
 * @param ranged whether the range of the change may be shown
 */
record TherapistRow(
        Invitations.Count count,
        OutcomeSums sums,
        double effective,
        @Nullable String hidden,
        boolean ranged) {
    private static final List<String> CHANGES =
            List.of("before", "change", "improved", "same", "worse", "improvedShare");
    private static final List<String> ADJUSTED =
            List.of("adjustedEffective", "adjusted", "adjustedGain", "standardError");
    private static final List<String> RELIABILITY = List.of("shrunken", "reliability");
    private static final List<String> STANDING = List.of("limits", "standing");

    /** Of all nights over all time. */
    static TherapistRow ofAll(Invitations.Count count, OutcomeSums sums, double effective, int minimum) {
        boolean few = sums.changes().clients() < minimum;
        return new TherapistRow(count, sums, effective, few ? Reason.fewClients(minimum) : null, !few);
    }

    /** Of a part, as far as it may be shown beside the whole; of a wave, beside the earlier one. */
    static TherapistRow ofPart(Invitations.Count count, OutcomeSums sums, double effective, ReleasedPart released) {
        return new TherapistRow(count, sums, effective, released.hidden(), released.ranged());
    }

    boolean isShown() {
        return hidden == null;
    }

    TherapistFigures figures(Selection selection, int minimum, SideBySide sideBySide) {
        return new TherapistFigures(
                count.therapist(),
                count.name(),
                count.asked(),
                count.answered(),
                Proportion.of(count.answered(), count.asked()),
                isShown()
                        ? OwnFigures.shown(sums, effective, minimum, selection, ranged)
                        : OwnFigures.hidden(sums, effective),
                isShown() ? sideBySide.of(count.therapist()) : AdjustedFigures.NONE,
                hidden,
                reasons(selection, sideBySide));
    }

    private SortedMap<String, String> reasons(Selection selection, SideBySide sideBySide) {
        SortedMap<String, String> reasons = new TreeMap<>();
        if (count.asked() == 0) {
            reasons.put("responseRate", Reason.NOBODY_ASKED);
        }
        if (hidden != null) {
            put(reasons, hidden, List.of("after"));
            putPaired(reasons, hidden);
        } else if (selection.baseline() == Baseline.NONE) {
            putPaired(reasons, Reason.NO_USUAL_SLEEP);
        } else {
            if (!ranged) {
                reasons.put("change.range", Reason.RANGE_TELLS_CLIENTS_APART);
            }
            put(reasons, sideBySide.hides(count.therapist()), ADJUSTED);
            put(reasons, sideBySide.hidesReliability(count.therapist()), RELIABILITY);
            put(reasons, sideBySide.hidesStanding(count.therapist()), STANDING);
        }
        return reasons;
    }

    private static void putPaired(SortedMap<String, String> reasons, String reason) {
        Stream.of(CHANGES, ADJUSTED, RELIABILITY, STANDING).forEach(figures -> put(reasons, reason, figures));
    }

    private static void put(SortedMap<String, String> reasons, @Nullable String reason, List<String> figures) {
        if (reason != null) {
            figures.forEach(figure -> reasons.put(figure, reason));
        }
    }
}
