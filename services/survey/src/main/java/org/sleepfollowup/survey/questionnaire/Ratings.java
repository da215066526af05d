package org.sleepfollowup.survey.questionnaire;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rated items; those that were skipped are missing.
 *
 * @param scores 0-10
 */
public record Ratings(Map<Item, Integer> scores) {

    /** Refuses scores off the scale. */
    public Ratings {
        scores = Map.copyOf(scores);
        scores.forEach((item, score) -> {
            if (!Item.SCALE.contains(score)) {
                throw new IllegalArgumentException("A rating of " + item.id() + " is not a whole number from 0 to 10.");
            }
        });
    }

    /** The score of an item; null where it was skipped. */
    public @Nullable Integer score(Item item) {
        return scores.get(item);
    }

    /** Whether the item was rated. */
    public boolean has(Item item) {
        return scores.containsKey(item);
    }
}
