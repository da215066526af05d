package org.sleepfollowup.dashboard.fact;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.sleepfollowup.dashboard.statistics.ChangeSums;

/** Sums of changes over sessions, by which a mean and its range are had. */
final class MeanChange {
    private MeanChange() {}

    /** @param sessions each with a rating before */
    static ChangeSums of(Collection<RatedSession> sessions) {
        Map<String, long[]> clients = new HashMap<>();
        long squares = 0;
        for (RatedSession session : sessions) {
            long d = session.change();
            squares += d * d;
            long[] own = clients.computeIfAbsent(session.client(), c -> new long[2]);
            own[0]++;
            own[1] += d;
        }
        return new ChangeSums(
                sessions.size(),
                clients.size(),
                clients.values().stream().mapToLong(own -> own[1]).sum(),
                squares,
                clients.values().stream().mapToLong(own -> own[0] * own[0]).sum(),
                clients.values().stream().mapToLong(own -> own[0] * own[1]).sum(),
                clients.values().stream().mapToLong(own -> own[1] * own[1]).sum());
    }
}
