package org.sleepfollowup.aggregator.pairing;

import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The client groups that figures tell apart. */
final class ClientGroups {
    private static final Set<String> KNOWN = Set.of("anxious", "insomnia", "new-parent", "sleeps-well");

    private ClientGroups() {}

    /** Those of the codes that are known, sorted, each once, joined by {@code +}; empty where there is none. */
    static String text(Collection<String> codes) {
        SortedSet<String> groups = new TreeSet<>(codes);
        groups.retainAll(KNOWN);
        return String.join("+", groups);
    }
}
