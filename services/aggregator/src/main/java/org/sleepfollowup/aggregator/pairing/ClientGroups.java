package org.sleepfollowup.aggregator.pairing;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** The client groups that figures tell apart. */
final class ClientGroups {
    private static final Set<String> KNOWN = Set.of("anxious", "insomnia", "new-parent", "sleeps-well");

    private ClientGroups() {}

    /** Those of the codes that are known, sorted, each once, joined by {@code +}; empty where there is none. */
    static String text(Collection<String> codes) {
        return codes.stream().filter(KNOWN::contains).distinct().sorted().collect(Collectors.joining("+"));
    }
}
