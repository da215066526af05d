package org.sleepfollowup.dashboard.decision;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What keeps a client from being written to. */
enum Block {
    HARD_BOUNCE,
    SOFT_BOUNCES,
    COMPLAINT,
    OPT_OUT;

    /** Whether it is the client's own word, which only they take back. */
    boolean isClientsWish() {
        return this == COMPLAINT || this == OPT_OUT;
    }

    /** As it stands in JSON, on the topics and in the database. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Block> find(String code) {
        return Stream.of(values()).filter(block -> block.code().equals(code)).findFirst();
    }
}
