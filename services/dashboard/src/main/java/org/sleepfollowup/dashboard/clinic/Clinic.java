package org.sleepfollowup.dashboard.clinic;

import java.time.ZoneId;
import java.util.Set;

/**
 * A clinic, as far as the dashboard needs its settings.
 *
 * @param zone in which its staff read times
 * @param minimumClients fewer clients than this: the figures are hidden
 * @param apiKeyHashes SHA-256, hex, of its API keys
 */
public record Clinic(String id, String name, ZoneId zone, int minimumClients, Set<String> apiKeyHashes) {
    public Clinic {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("A clinic has an id and a name.");
        }
        if (minimumClients < 1) {
            throw new IllegalArgumentException("minimumClients is 1 or more, not " + minimumClients + ".");
        }
        apiKeyHashes = Set.copyOf(apiKeyHashes);
    }
}
