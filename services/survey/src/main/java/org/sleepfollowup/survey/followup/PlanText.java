package org.sleepfollowup.survey.followup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.sleepfollowup.survey.sql.Json;

/**
 * Plans as they stand in the database. Whoever changes something about a follow-up has read it a moment before, and making a
 * plan of its text takes much longer than finding the one that was made of it then.
 */
final class PlanText {
    /** Some kilobytes each; far more than are being dealt with at a time. */
    private static final int KEPT = 2_000;

    // Whoever adds one tidies up: waking another thread for it takes longer.
    private static final Cache<String, Plan> LATELY_READ =
            Caffeine.newBuilder().maximumSize(KEPT).executor(Runnable::run).build();

    private PlanText() {}

    /** The plan of such a text. */
    static Plan read(String text) {
        return LATELY_READ.get(text, unknown -> Json.read(unknown, Plan.class));
    }
}
