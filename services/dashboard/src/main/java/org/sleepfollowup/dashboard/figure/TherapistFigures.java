package org.sleepfollowup.dashboard.figure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.statistics.Estimate;

/**
 * A therapist's figures, as JSON and pages show them.
 *
 * @param name the id where no name was told
 * @param asked invitations of the wave that were sent, whatever is known of the baseline
 * @param answered those of them that were answered
 * @param responseRate {@code answered} by {@code asked}; null where nobody was asked
 * @param hidden null, or the code of the reason why what was measured is not shown
 * @param reasons by figure: the code of the reason why it is null, or, with {@code .range} after its name, why its range is
 */
public record TherapistFigures(
        String id,
        String name,
        long asked,
        long answered,
        @Nullable Estimate responseRate,
        @JsonUnwrapped OwnFigures own,
        @JsonUnwrapped AdjustedFigures comparison,
        @Nullable String hidden,
        SortedMap<String, String> reasons) {}
