package org.sleepfollowup.dashboard.figure;

import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.statistics.Estimate;
import org.sleepfollowup.dashboard.statistics.FunnelLimits;

/**
 * A therapist's figures as if the therapist's clients were those of the whole clinic, and where they stand. Each is null where
 * it may not be shown.
 *
 * @param adjustedEffective what the answers are worth to these figures, since clients answered repeatedly: more than 0, mostly less than
 *     they are worth to the mean change
 * @param adjusted mean after, 0-10
 * @param adjustedGain the same less the clinic's mean before
 * @param standardError of both
 * @param shrunken the gain drawn towards the clinic's by as much as chance has a part in it
 * @param reliability 0 to 1, how much of the differences between such gains is true
 * @param limits between which a gain of so many answers lies in this clinic
 * @param standing where the gain lies, as {@link org.sleepfollowup.dashboard.statistics.Standing} codes it
 */
public record AdjustedFigures(
        @Nullable Double adjustedEffective,
        @Nullable Estimate adjusted,
        @Nullable Estimate adjustedGain,
        @Nullable Double standardError,
        @Nullable Double shrunken,
        @Nullable Double reliability,
        @Nullable FunnelLimits limits,
        @Nullable String standing) {
    static final AdjustedFigures NONE = new AdjustedFigures(null, null, null, null, null, null, null, null);
}
