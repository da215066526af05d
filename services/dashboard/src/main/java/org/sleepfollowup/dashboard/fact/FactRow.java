package org.sleepfollowup.dashboard.fact;

import org.jspecify.annotations.Nullable;

/**
 * A level in words.
 *
 * @param reported "slept 1.3 points better (0.6 to 2.0)", or "6.4 on average" without a baseline
 * @param difference "0.4 points better (−0.1 to 0.9)", or why there is none
 * @param verdict whether that stands out or may be chance, null where there is nothing to judge
 */
record FactRow(
        String level,
        LevelFigures figures,
        String reported,
        String difference,
        @Nullable String verdict) {}
