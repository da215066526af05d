package org.sleepfollowup.survey.ledger;

import java.util.List;
import java.util.Map;

/**
 * How many invitations were planned, and how many are in each state, at one moment.
 *
 * @param planned counted when they were planned, apart from the states
 * @param byState counted now
 */
record Balance(long planned, Map<String, Long> byState) {
    static final List<String> STATES = List.of("sent", "pending", "suppressed", "expired", "withdrawn", "failed");
    static final Balance EMPTY = new Balance(0, Map.of());

    Balance {
        byState = Map.copyOf(byState);
    }

    long in(String state) {
        return byState.getOrDefault(state, 0L);
    }

    /** Those of which nobody knows what became of them; never anything but 0. */
    long difference() {
        return planned - STATES.stream().mapToLong(this::in).sum();
    }
}
