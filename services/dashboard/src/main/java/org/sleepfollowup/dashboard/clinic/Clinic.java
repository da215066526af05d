package org.sleepfollowup.dashboard.clinic;

import java.time.ZoneId;
import java.util.Set;
import org.sleepfollowup.dashboard.statistics.Maturity;

/**
 * A clinic, as far as the dashboard needs its settings.
 *
 * @param zone in which its staff read times
 * @param minimumClients fewer clients than this: the figures are hidden; what settings say can only raise {@link
 *     Maturity#FEWEST_CLIENTS}
 * @param apiKeyHashes SHA-256, hex, of its API keys
 */
public record Clinic(String id, String name, ZoneId zone, int minimumClients, Set<String> apiKeyHashes) {
    public Clinic {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("A clinic has an id and a name.");
        }
        minimumClients = Math.max(Maturity.FEWEST_CLIENTS, minimumClients);
        apiKeyHashes = Set.copyOf(apiKeyHashes);
    }
}
