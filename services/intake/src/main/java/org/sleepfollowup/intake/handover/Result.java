package org.sleepfollowup.intake.handover;

import org.jspecify.annotations.Nullable;

/** What became of a session that was sent. */
public sealed interface Result {

    /** New or changed, and handed on. */
    record Accepted() implements Result {}

    /** Known already, as it is. */
    record Unchanged() implements Result {}

    /** Understood, and nothing to ask. */
    record Skipped(String why) implements Result {}

    /** Not understood. */
    record Rejected(String why) implements Result {}

    /** As it is written outside. */
    default String code() {
        return switch (this) {
            case Accepted() -> "accepted";
            case Unchanged() -> "unchanged";
            case Skipped(String why) -> "skipped";
            case Rejected(String why) -> "rejected";
        };
    }

    /** One sentence that says why and what mends it, where there is something to say. */
    default @Nullable String reason() {
        return switch (this) {
            case Accepted(), Unchanged() -> null;
            case Skipped(String why) -> why;
            case Rejected(String why) -> why;
        };
    }
}
