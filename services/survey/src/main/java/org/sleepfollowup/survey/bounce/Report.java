package org.sleepfollowup.survey.bounce;

import org.jspecify.annotations.Nullable;

/**
 * That an email came back, or was complained of.
 *
 * @param source who says so: {@code smtp}, {@code mailbox}, or a provider's name
 * @param id by which the source knows the report; read twice, it counts once
 * @param status the enhanced status code, if any was given
 */
public record Report(
        String source, String id, BounceKind kind, @Nullable String status, Trace trace) {
    /** As it stands with what it brought about: who said so, and the code. */
    String evidence() {
        return status == null ? source : source + " " + status;
    }
}
