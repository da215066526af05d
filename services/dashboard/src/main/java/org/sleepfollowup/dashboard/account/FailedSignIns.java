package org.sleepfollowup.dashboard.account;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts failures of each name in a row. Each instance counts its own, and forgets the oldest of very many names. */
@Component
class FailedSignIns {
    private static final int NAMES = 10_000;

    private final SignInProperties properties;
    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > NAMES;
        }
    };

    FailedSignIns(SignInProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    synchronized boolean mustWait(String name) {
        Failures known = failures.get(name);
        return known != null
                && known.count() >= properties.attempts()
                && clock.instant().isBefore(known.last().plus(properties.pause()));
    }

    synchronized void failed(String name) {
        // Taken out and put back, so that the order is that of the latest failure.
        Failures known = failures.remove(name);
        failures.put(name, new Failures(known == null ? 1 : known.count() + 1, clock.instant()));
    }

    synchronized void succeeded(String name) {
        failures.remove(name);
    }

    private record Failures(int count, Instant last) {}
}
