package org.sleepfollowup.dashboard.figure;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What one therapist's own page tells beside {@link TherapistFigures}.
 *
 * @param standardDeviation of single changes, in points
 * @param deviationHidden null, or the code of the reason why it is null
 * @param maintained among clients who sleep well anyway: answers of at most one point less than usual
 * @param imputed answers in which a pathway was completed from one of its two items, null where pathways are hidden
 * @param pathways settling, calm and comfort, 0-20
 * @param compared what clients say by themselves, -3 to 3, in {@code change}
 * @param groups by code of the client group
 */
public record TherapistDetails(
        @Nullable Double standardDeviation,
        @Nullable String deviationHidden,
        Share maintained,
        @Nullable Long imputed,
        SortedMap<String, PartFigures> pathways,
        PartFigures compared,
        SortedMap<String, PartFigures> groups,
        Reminders reminders,
        Silence silence,
        Months months) {

    static TherapistDetails of(TherapistFigures figures, Detail detail) {
        return new TherapistDetails(
                detail.standardDeviation(),
                detail.deviationHidden(),
                detail.maintained(),
                detail.imputed(),
                detail.pathways(),
                detail.of(Measure.COMPARED),
                detail.groups(),
                detail.reminders(),
                Silence.of(figures),
                detail.months());
    }
}
