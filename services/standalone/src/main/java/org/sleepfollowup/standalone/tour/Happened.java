package org.sleepfollowup.standalone.tour;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An event on a follow-up's timeline. */
record Happened(
        String type,
        @Nullable String wave,
        @Nullable String reason,
        @Nullable Instant dueAt) {
    static final String FIRST_NIGHT = "first-night";

    static Happened of(JsonNode event) {
        return new Happened(
                event.path("type").asString(),
                text(event.path("wave")),
                text(event.path("reason")),
                event.path("dueAt").isNull()
                        ? null
                        : Instant.parse(event.path("dueAt").asString()));
    }

    boolean is(String otherType) {
        return type.equals(otherType);
    }

    boolean is(String otherType, String otherReason) {
        return is(otherType) && otherReason.equals(reason);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }
}
