package org.sleepfollowup.simulation;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The seven rated items in the questionnaire's order, 0-10, null where skipped; the first is never skipped.
 */
public record Ratings(List<@Nullable Integer> items) {
    public Ratings {
        if (items.size() != 7) {
            throw new IllegalArgumentException("There are seven items.");
        }
    }

    static Ratings of(int sleep, List<@Nullable Integer> others) {
        return new Ratings(IntStream.rangeClosed(0, others.size())
                .<@Nullable Integer>mapToObj(i -> i == 0 ? Integer.valueOf(sleep) : others.get(i - 1))
                .toList());
    }

    /** How the night was, or a usual one. */
    public int sleep() {
        return Objects.requireNonNull(items.getFirst());
    }
}
