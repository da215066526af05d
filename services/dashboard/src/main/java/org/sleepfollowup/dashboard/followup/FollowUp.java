package org.sleepfollowup.dashboard.followup;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up and where it stands. Never who the client is, nor what was answered.
 *
 * @param session the booking system's id; null before it came in, and again once the client was erased
 * @param therapist id of the therapist whom it counts for now
 * @param date of the session in the clinic's zone, null before its plan came in
 * @param state code of what happened last
 * @param wave code of the wave that this concerned, null: the whole follow-up
 * @param at when
 */
public record FollowUp(
        String id,
        @Nullable String session,
        String therapist,
        String therapistName,
        @Nullable LocalDate date,
        String state,
        @Nullable String wave,
        Instant at) {

    /**
     * What happened.
     *
     * @param type code of the event
     * @param wave code of the wave, null: the whole follow-up
     * @param reason code, null where there is none
     * @param by who of the clinic decided, null where the services did
     * @param dueAt with a plan: when the wave is due
     */
    public record Event(
            Instant at,
            String type,
            @Nullable String wave,
            @Nullable String reason,
            @Nullable String by,
            @Nullable Instant dueAt) {}
}
