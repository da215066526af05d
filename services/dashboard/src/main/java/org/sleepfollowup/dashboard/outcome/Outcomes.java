package org.sleepfollowup.dashboard.outcome;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sleepfollowup.dashboard.clinic.ClinicVersions;
import org.sleepfollowup.dashboard.clinic.TherapistCache;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sums over the outcomes in the database: a clinic may have more of these than one would want to load, or to add up again for
 * each that comes in.
 */
@Component
public class Outcomes {
    /** Clients first, since those who answer repeatedly are counted once. */
    private static final String CLIENTS = """
            select therapist_id, client_ref, groups, count(*) as n, coalesce(sum(before), 0) as x, sum(after) as y,
                   coalesce(sum(before * before), 0) as x2, coalesce(sum(before * after), 0) as xy,
                   sum(after * after) as y2, coalesce(sum(after - before), 0) as change,
                   coalesce(sum((after - before) * (after - before)), 0) as change_squared,
                   count(*) filter (where after - before >= 2) as improved,
                   count(*) filter (where after - before between -1 and 1) as same,
                   count(*) filter (where after - before <= -2) as worse
            from dashboard.outcome where %s
            group by therapist_id, client_ref, groups
            """.formatted(SelectedOutcomes.CONDITION);

    /** Selections, of all clinics together; each holds some two hundred bytes a client. */
    private static final int KEPT = 32;

    private final JdbcClient database;
    private final TherapistCache<Selection, TherapistOutcomes> known;

    Outcomes(JdbcClient database, ClinicVersions versions) {
        this.database = database;
        this.known = new TherapistCache<>(versions::since, KEPT);
    }

    /** By therapist; one without outcomes is not among them. */
    public Map<String, TherapistSums> sums(String clinic, Selection selection) {
        return of(clinic, selection).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, therapist -> therapist.getValue().sums()));
    }

    /** The same with the clients who reported them. */
    Map<String, TherapistOutcomes> of(String clinic, Selection selection) {
        return known.get(clinic, selection, therapists -> read(clinic, selection, therapists));
    }

    private Map<String, TherapistOutcomes> read(String clinic, Selection selection, Set<String> therapists) {
        Map<String, TherapistTally> tallies = new HashMap<>();
        SelectedOutcomes.bind(database.sql(CLIENTS), clinic, selection, therapists)
                .query(row -> {
                    tallies.computeIfAbsent(row.getString("therapist_id"), TherapistTally::new)
                            .add(row);
                });
        return tallies.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, therapist -> therapist.getValue().total()));
    }
}
