package org.sleepfollowup.dashboard.outcome;

import java.util.List;
import org.sleepfollowup.dashboard.statistics.EqualGroups;
import org.sleepfollowup.dashboard.statistics.GroupSums;
import org.sleepfollowup.dashboard.statistics.OneWayAnova;

/**
 * A therapist's outcomes.
 *
 * @param sums of all of them
 * @param clients by how often they answered
 */
public record TherapistSums(OutcomeSums sums, List<EqualGroups> clients) {
    /** Those of no outcomes. */
    public static final TherapistSums NONE = new TherapistSums(OutcomeSums.NONE, List.of());

    public TherapistSums {
        clients = List.copyOf(clients);
    }

    /** How the changes scatter between clients, and from one answer of a client to the next. */
    public OneWayAnova anovaOfClients() {
        return OneWayAnova.of(
                new GroupSums(
                        sums.changes().answers(),
                        sums.changes().change(),
                        sums.changes().changeSquared()),
                clients);
    }
}
