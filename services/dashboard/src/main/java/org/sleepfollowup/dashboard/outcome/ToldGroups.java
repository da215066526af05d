package org.sleepfollowup.dashboard.outcome;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sleepfollowup.dashboard.statistics.ClientCell;

/** Combinations of groups by the clients that belong to them, of each only as many as are asked for. */
final class ToldGroups {
    private final int minimum;
    private final Map<Set<String>, Set<String>> clients = new HashMap<>();

    /** @param minimum how many clients are enough */
    ToldGroups(int minimum) {
        this.minimum = minimum;
    }

    /** Cells whose labels are all groups of the client. */
    void add(Collection<ClientCell> cells) {
        for (ClientCell cell : cells) {
            Set<String> known = clients.computeIfAbsent(cell.labels(), combination -> new HashSet<>());
            if (known.size() < minimum) {
                known.add(cell.client());
            }
        }
    }

    /** The groups that enough clients belong to, and enough others do not. */
    Set<String> get() {
        return EnumSet.allOf(ClientGroup.class).stream()
                .map(ClientGroup::code)
                .filter(group -> enough(combination -> combination.contains(group)))
                .filter(group -> enough(combination -> !combination.contains(group)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** One combination must have enough by itself: who changed from one to another would be counted twice. */
    private boolean enough(Predicate<Set<String>> combinations) {
        return clients.entrySet().stream()
                .filter(combination -> combinations.test(combination.getKey()))
                .anyMatch(combination -> combination.getValue().size() >= minimum);
    }
}
