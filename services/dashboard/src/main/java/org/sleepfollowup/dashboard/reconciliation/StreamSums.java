package org.sleepfollowup.dashboard.reconciliation;

import java.util.List;
import java.util.Map;

/**
 * The sums of one cell as the stream counted them, as {@code TherapistSleep.avsc} explains them: x before, y after, m answers of a
 * client, T the sum of a client's changes.
 *
 * @param sums {@code sleep}, {@code settling}, {@code calm}, {@code comfort} and {@code afterReminder}: n, Σx, Σy, Σx², Σxy, Σy²;
 *     {@code changes}: improved, maintained, same, worse; {@code nights}: unusual, imputed; {@code clients}: G, Σm², ΣmT, ΣT²
 * @param byGroups for each combination of client groups n, Σx, Σy, Σx², Σxy, Σy², improved, maintained, worse
 */
public record StreamSums(Cell cell, Map<String, List<Long>> sums, Map<String, List<Long>> byGroups) {
    public StreamSums {
        sums = Map.copyOf(sums);
        byGroups = Map.copyOf(byGroups);
    }

    /** How many outcomes there are. */
    long answers() {
        List<Long> sleep = sums.get("sleep");
        if (sleep == null) {
            throw new IllegalStateException("A cell has sums of sleep.");
        }
        return sleep.getFirst();
    }
}
