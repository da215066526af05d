package org.sleepfollowup.aggregator.summing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A cell's sums, with each client's share of them. They are one entry: cells change in groups of answers, and who is counted
 * for the first time need not be looked for on disk.
 */
final class Cell {
    private final Map<String, ClientSleep> clients = new LinkedHashMap<>();
    private SleepSums sums = SleepSums.ZERO;

    SleepSums sums() {
        return sums;
    }

    /** A client's share. */
    ClientSleep client(String clientRef) {
        return clients.getOrDefault(clientRef, ClientSleep.NONE);
    }

    /** The shares that are not {@link ClientSleep#NONE}. */
    Map<String, ClientSleep> clients() {
        return Collections.unmodifiableMap(clients);
    }

    /** Replaces the sums, and the shares of some clients. */
    void keep(SleepSums sums, Map<String, ClientSleep> changed) {
        this.sums = sums;
        changed.forEach((clientRef, share) -> {
            if (share.equals(ClientSleep.NONE)) {
                clients.remove(clientRef);
            } else {
                clients.put(clientRef, share);
            }
        });
    }
}
