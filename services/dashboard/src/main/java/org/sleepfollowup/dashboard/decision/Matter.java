package org.sleepfollowup.dashboard.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.followup.FollowUp;

/** Something that staff may decide. */
sealed interface Matter {
    FollowUp followUp();

    /** Number of the follow-up's event that it is about. */
    long sequence();

    @Nullable
    HandedOn handedOn();

    /** Whether it can be decided now: it was not, or in vain. */
    default boolean isOpen() {
        HandedOn before = handedOn();
        return before == null || before.overdue();
    }

    /**
     * An answer that is held back. What it says stays with the survey.
     *
     * @param wave code of the wave
     * @param why in words
     */
    record HeldAnswer(
            FollowUp followUp,
            String wave,
            Instant at,
            @Nullable String reason,
            @Nullable String why,
            long sequence,
            @Nullable HandedOn handedOn)
            implements Matter {}

    /**
     * A client who is not written to any more.
     *
     * @param followUp the latest that it shows on
     * @param what code of the {@link Block}
     * @param why in words
     */
    record BlockedClient(
            FollowUp followUp,
            String what,
            Instant at,
            @Nullable String reason,
            @Nullable String why,
            long sequence,
            @Nullable HandedOn handedOn)
            implements Matter {

        /** Whether only the client's own word takes it back. */
        public boolean isClientsWish() {
            return Block.find(what).filter(Block::isClientsWish).isPresent();
        }
    }
}
