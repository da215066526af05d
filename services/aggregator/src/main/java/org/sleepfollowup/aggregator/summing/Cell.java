package org.sleepfollowup.aggregator.summing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A cell's sums, the same by combination of client groups, and each client's share of them. They are one entry: cells change in
 * groups of answers, and who is counted for the first time need not be looked for on disk.
 */
final class Cell {
    private final SortedMap<String, GroupSums> groups = new TreeMap<>();
    private final Map<String, ClientSleep> clients = new LinkedHashMap<>();
    private SleepSums sums = SleepSums.ZERO;

    SleepSums sums() {
        return sums;
    }

    /** The sums of those who belong to just these groups. */
    GroupSums group(String name) {
        return groups.getOrDefault(name, GroupSums.ZERO);
    }

    /** The sums by combination of groups, none where there is no outcome. */
    SortedMap<String, GroupSums> groups() {
        return Collections.unmodifiableSortedMap(groups);
    }

    /** A client's share. */
    ClientSleep client(String clientRef) {
        return clients.getOrDefault(clientRef, ClientSleep.NONE);
    }

    /** The shares that are not {@link ClientSleep#NONE}. */
    Map<String, ClientSleep> clients() {
        return Collections.unmodifiableMap(clients);
    }

    /** Replaces the sums, and those of some groups and clients. What fell to nothing is forgotten. */
    void keep(SleepSums sums, Map<String, GroupSums> changedGroups, Map<String, ClientSleep> changedClients) {
        this.sums = sums;
        changedGroups.forEach((name, some) -> keep(groups, name, some.isEmpty() ? null : some));
        changedClients.forEach(
                (clientRef, share) -> keep(clients, clientRef, share.equals(ClientSleep.NONE) ? null : share));
    }

    private static <V> void keep(Map<String, V> all, String name, @Nullable V some) {
        if (some == null) {
            all.remove(name);
        } else {
            all.put(name, some);
        }
    }
}
