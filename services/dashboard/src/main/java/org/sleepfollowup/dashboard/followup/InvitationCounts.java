package org.sleepfollowup.dashboard.followup;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sleepfollowup.dashboard.outcome.Wave;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the numbers of those who were asked and answered: a change of some follow-ups is what they add up to after it, less before. */
@Component
class InvitationCounts {
    private static final int BATCH = 500;

    /** Each follow-up is looked up, which {@code offset 0} makes sure of whatever the planner thinks of the size of tables. */
    private static final String COUNTS = """
            select f.clinic_id, f.therapist_id, w.wave, f.month, count(*) as follow_ups, count(i.sent_at) as asked,
              count(*) filter (where i.sent_at is not null and i.answered_sequence > i.held_sequence) as answered
            from (select distinct * from unnest(:clinics, :ids) as event (clinic, id)) changed
            cross join unnest(:waves) as w (wave)
            cross join lateral (
              select * from dashboard.follow_up
              where clinic_id = changed.clinic and id = changed.id and planned_sequence > withdrawn_sequence offset 0) f
            left join lateral (
              select * from dashboard.invitation
              where clinic_id = f.clinic_id and follow_up_id = f.id and wave = w.wave offset 0) i on true
            group by f.clinic_id, f.therapist_id, w.wave, f.month
            """;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    InvitationCounts(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    private record Place(String clinic, String wave, String therapist, String month) {}

    private record Numbers(long followUps, long asked, long answered) {
        static final Numbers NONE = new Numbers(0, 0, 0);

        Numbers minus(Numbers other) {
            return new Numbers(followUps - other.followUps, asked - other.asked, answered - other.answered);
        }
    }

    /**
     * Counts what a change does to them.
     *
     * @param events of the follow-ups, whose rows this transaction has locked
     * @param change what of them is counted
     */
    void keep(Collection<FollowUpEvent> events, Runnable change) {
        Map<Place, Numbers> before = count(events);
        change.run();
        Map<Place, Numbers> after = count(events);
        // In order, so that two transactions never wait for each other.
        add(Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(Place::clinic)
                        .thenComparing(Place::wave)
                        .thenComparing(Place::therapist)
                        .thenComparing(Place::month))
                .map(place -> Map.entry(
                        place, after.getOrDefault(place, Numbers.NONE).minus(before.getOrDefault(place, Numbers.NONE))))
                .filter(changed -> !changed.getValue().equals(Numbers.NONE))
                .toList());
    }

    private Map<Place, Numbers> count(Collection<FollowUpEvent> events) {
        Map<Place, Numbers> counts = new HashMap<>();
        database.sql(COUNTS)
                .param("clinics", events.stream().map(FollowUpEvent::clinicId).toArray(String[]::new))
                .param("ids", events.stream().map(FollowUpEvent::followUpId).toArray(String[]::new))
                .param("waves", Stream.of(Wave.values()).map(Wave::code).toArray(String[]::new))
                .query(row -> {
                    counts.put(
                            new Place(
                                    row.getString("clinic_id"),
                                    row.getString("wave"),
                                    row.getString("therapist_id"),
                                    row.getString("month")),
                            new Numbers(row.getLong("follow_ups"), row.getLong("asked"), row.getLong("answered")));
                });
        return counts;
    }

    private void add(List<Map.Entry<Place, Numbers>> changes) {
        batches.batchUpdate("""
                insert into dashboard.invitation_count
                  (clinic_id, wave, therapist_id, month, follow_ups, asked, answered)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (clinic_id, wave, therapist_id, month) do update set
                  follow_ups = invitation_count.follow_ups + excluded.follow_ups,
                  asked = invitation_count.asked + excluded.asked,
                  answered = invitation_count.answered + excluded.answered
                """, changes, BATCH, (row, change) -> {
            row.setString(1, change.getKey().clinic());
            row.setString(2, change.getKey().wave());
            row.setString(3, change.getKey().therapist());
            row.setString(4, change.getKey().month());
            row.setLong(5, change.getValue().followUps());
            row.setLong(6, change.getValue().asked());
            row.setLong(7, change.getValue().answered());
        });
    }
}
