package org.sleepfollowup.survey.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a client, but for what they answered: that they wrote for the figures, and not for the clinic to read.
 *
 * @param client the booking system's id
 * @param optedOutAt null: not
 */
record ClientRecord(
        String client,
        String email,
        @Nullable String firstName,
        @Nullable String locale,
        @Nullable String timeZone,
        Instant receivedAt,
        @Nullable Instant optedOutAt,
        List<FollowedSession> sessions) {

    /**
     * A session and what was asked about it.
     *
     * @param night on whose evening the first night began
     * @param withdrawn why it was withdrawn; null while it stands
     * @param checkIn whether usual sleep was told at check-in
     */
    record FollowedSession(
            String session,
            String followUp,
            String therapist,
            LocalDate night,
            @Nullable String withdrawn,
            boolean checkIn,
            List<AskedWave> waves) {}

    /** An invitation and what became of it. */
    record AskedWave(
            String wave,
            String state,
            @Nullable String reason,
            @Nullable Instant sentAt,
            @Nullable Instant answeredAt) {}
}
