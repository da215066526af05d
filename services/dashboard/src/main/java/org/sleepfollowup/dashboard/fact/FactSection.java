package org.sleepfollowup.dashboard.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact in words.
 *
 * @param note how many answers are not among the levels, or why nothing is shown; null where all are and all is
 */
record FactSection(String code, String title, @Nullable String note, List<FactRow> rows) {}
