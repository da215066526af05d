package org.sleepfollowup.dashboard.figure;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.outcome.Answer;

/** What clients rate, before and after; higher is better. */
enum Measure {
    SLEEP,
    SETTLING,
    CALM,
    COMFORT,
    /** The client's own comparison, -3 to 3: a change by itself. */
    COMPARED;

    /** The three ways that sleep may come. */
    static Stream<Measure> pathways() {
        return Stream.of(SETTLING, CALM, COMFORT);
    }

    /** Null where it is not known, or was skipped. */
    @Nullable
    Integer before(Answer answer) {
        return switch (this) {
            case SLEEP -> answer.before();
            case SETTLING -> answer.pathwaysBefore().settling();
            case CALM -> answer.pathwaysBefore().calm();
            case COMFORT -> answer.pathwaysBefore().comfort();
            case COMPARED -> answer.compared() == null ? null : Integer.valueOf(0);
        };
    }

    /** Null where it was skipped. */
    @Nullable
    Integer after(Answer answer) {
        return switch (this) {
            case SLEEP -> Integer.valueOf(answer.after());
            case SETTLING -> answer.pathwaysAfter().settling();
            case CALM -> answer.pathwaysAfter().calm();
            case COMFORT -> answer.pathwaysAfter().comfort();
            case COMPARED -> answer.compared();
        };
    }
}
