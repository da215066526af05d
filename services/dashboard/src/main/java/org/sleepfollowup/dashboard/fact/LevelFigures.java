package org.sleepfollowup.dashboard.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.figure.Mean;
import org.sleepfollowup.dashboard.figure.Reason;
import org.sleepfollowup.dashboard.statistics.Difference;
import org.sleepfollowup.dashboard.statistics.Estimate;

/**
 * What clients reported after the sessions at one level of a fact.
 *
 * @param level a code, or a name that the clinic gives
 * @param answers one a session
 * @param clients whom these came from
 * @param before mean of usual sleep, 0-10; null without a baseline
 * @param after mean of sleep afterwards, 0-10
 * @param change mean of the changes; null without a baseline
 * @param rangeHidden null, or the code of the reason why the change has no range
 * @param difference to the sessions at the fact's other levels, in points of sleep afterwards, given usual sleep and
 *     within therapists; null where there is none
 * @param p that of no difference, 0 to 1; null where it cannot be told
 * @param adjustedP the same with Holm's correction over all comparisons of the answer
 * @param standsOut whether the difference stands out after this correction
 * @param reason null, or the code of the reason why there is no difference or no p
 */
record LevelFigures(
        String level,
        long answers,
        long clients,
        @Nullable Double before,
        double after,
        @Nullable Estimate change,
        @Nullable String rangeHidden,
        @Nullable Estimate difference,
        @Nullable Double p,
        @Nullable Double adjustedP,
        boolean standsOut,
        @Nullable String reason) {
    /** The chance of even one false alarm in an answer. */
    private static final double ALARM = 0.05;
    /** Answers are whole points: a spread of a billionth of a point comes from rounding. */
    private static final double ROUNDING = 1e-9;

    private static final String NO_SPREAD = "no-spread";

    /**
     * Figures of the level alone.
     *
     * @param sessions at least one, all with a baseline or all without
     * @param ranged whether the change may be shown with its range
     * @param reason why it is not compared
     */
    static LevelFigures alone(String level, List<RatedSession> sessions, boolean ranged, String reason) {
        boolean based = sessions.getFirst().before() != null;
        double n = sessions.size();
        long after = sessions.stream().mapToLong(RatedSession::after).sum();
        long change = based ? sessions.stream().mapToLong(RatedSession::change).sum() : 0;
        return new LevelFigures(
                level,
                sessions.size(),
                sessions.stream().map(RatedSession::client).distinct().count(),
                based ? (Double) ((after - change) / n) : null,
                after / n,
                based ? Mean.of(MeanChange.of(sessions), ranged) : null,
                based && !ranged ? Reason.RANGE_TELLS_CLIENTS_APART : null,
                null,
                null,
                null,
                false,
                reason);
    }

    LevelFigures compared(Difference found) {
        boolean spread = found.standardError() > ROUNDING;
        return new LevelFigures(
                level,
                answers,
                clients,
                before,
                after,
                change,
                rangeHidden,
                spread ? found.estimate() : new Estimate(found.value(), null, null),
                spread ? (Double) found.pValue() : null,
                null,
                false,
                spread ? null : NO_SPREAD);
    }

    LevelFigures corrected(double corrected) {
        return new LevelFigures(
                level,
                answers,
                clients,
                before,
                after,
                change,
                rangeHidden,
                difference,
                p,
                corrected,
                corrected < ALARM,
                reason);
    }
}
