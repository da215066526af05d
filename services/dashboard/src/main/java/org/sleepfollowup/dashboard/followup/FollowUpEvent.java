package org.sleepfollowup.dashboard.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.outcome.Wave;

/**
 * Something that happened to a follow-up.
 *
 * @param sequence of two events of one follow-up, the higher is the later
 * @param wave null where the whole follow-up is concerned
 * @param reason a code that the message bundle may have words for
 * @param by who of the clinic decided, null where the services did
 * @param plan with a planned event only
 */
public record FollowUpEvent(
        String clinicId,
        String therapistId,
        String followUpId,
        long sequence,
        Instant at,
        EventType type,
        @Nullable Wave wave,
        @Nullable String reason,
        @Nullable String by,
        @Nullable Plan plan) {
    /** Of what staff released; what they discarded is an event of the same type. */
    private static final String RELEASED = "released";

    public FollowUpEvent {
        if (sequence < 1) {
            throw new IllegalArgumentException("Events are counted from 1, not from " + sequence + ".");
        }
        if ((plan != null) != (type == EventType.PLANNED)) {
            throw new IllegalArgumentException("An event has a plan when and only when it is planned.");
        }
    }

    /**
     * What was planned.
     *
     * @param clientRef the client, as everybody but the survey service knows it
     * @param sessionDate the day of the session in the clinic's zone
     * @param sessionEndedAt when the session ended
     * @param dueAt when each planned wave is due
     */
    public record Plan(
            String clientRef,
            @Nullable String therapistName,
            LocalDate sessionDate,
            Instant sessionEndedAt,
            Map<Wave, Instant> dueAt) {
        public Plan {
            dueAt = Map.copyOf(dueAt);
        }
    }

    /** Whether an answer counts from here on: the client's, or one that staff released. */
    boolean answers() {
        return type == EventType.ANSWERED || (type == EventType.RELEASED && RELEASED.equals(reason));
    }

    /** Whether it is asked as before, and something else is known of it: a plan that says why it is told again. */
    boolean amends() {
        return type == EventType.PLANNED && reason != null;
    }

    boolean withdrawsAll() {
        return type == EventType.WITHDRAWN && wave == null;
    }
}
