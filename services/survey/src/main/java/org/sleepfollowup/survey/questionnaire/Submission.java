package org.sleepfollowup.survey.questionnaire;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client submitted for one wave.
 *
 * @param ratings with {@link Item#SLEEP}, which alone may not be skipped
 * @param usualBefore the recalled baseline, 0-10
 * @param compared -3 much worse to +3 much better
 * @param therapistMayRead the client allowed the therapist to see this answer
 */
public record Submission(
        Ratings ratings,
        @Nullable Integer usualBefore,
        @Nullable Integer compared,
        Set<Unusual> unusual,
        boolean therapistMayRead) {
    /** The scale of {@code compared} is this far to either side of "the same". */
    public static final int COMPARED_REACH = 3;

    /** Refuses what is off a scale. */
    public Submission {
        unusual = Set.copyOf(unusual);
        if (!ratings.has(Item.SLEEP)) {
            throw new IllegalArgumentException("An answer without a rating of sleep is none.");
        }
        if (usualBefore != null && !Item.SCALE.contains(usualBefore)) {
            throw new IllegalArgumentException("usualBefore is not a whole number from 0 to 10.");
        }
        if (compared != null && Math.abs(compared) > COMPARED_REACH) {
            throw new IllegalArgumentException("compared is not a whole number from -3 to 3.");
        }
    }
}
