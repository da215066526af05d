package org.sleepfollowup.dashboard.figure;

import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.statistics.Estimate;

/**
 * Those who answered the first email against those who took a reminder: who is hard to reach may have slept otherwise, and so
 * may those who never answered.
 *
 * @param difference of the mean changes, those after a reminder less the others
 * @param differenceHidden null, or the code of the reason why there is none
 */
public record Reminders(
        PartFigures first,
        PartFigures reminded,
        @Nullable Estimate difference,
        @Nullable String differenceHidden) {}
