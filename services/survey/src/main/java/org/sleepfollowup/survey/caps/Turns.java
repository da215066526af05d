package org.sleepfollowup.survey.caps;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sleepfollowup.survey.client.ClientRef;
import org.sleepfollowup.survey.followup.FollowUpId;
import org.sleepfollowup.survey.followup.TherapistId;
import org.sleepfollowup.survey.sql.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives follow-ups their turn to be asked about, to one of a client at a time, whichever instance comes for it: whoever asks
 * has locked the clients, and what was decided stands in the database before the first email leaves.
 */
@Component
public class Turns {
    private final JdbcClient database;

    Turns(JdbcClient database) {
        this.database = database;
    }

    /**
     * Decides on each; their clients are locked. A follow-up that had its turn keeps it: its later waves and its second
     * tries are not counted again.
     *
     * @return of those that are refused, why
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<FollowUpId, String> refused(List<Turn> wanted, Instant now) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        UUID[] clients = wanted.stream()
                .map(turn -> turn.client().ref().value())
                .distinct()
                .toArray(UUID[]::new);
        Map<ClientRef, History> histories = histories(clients, now);
        Map<FollowUpId, String> refused = new HashMap<>();
        List<FollowUpId> taken = new ArrayList<>();
        for (Turn turn : wanted) {
            FollowUpId id = turn.followUp().id();
            History history = histories.getOrDefault(turn.client().ref(), History.NONE);
            if (history.has(id)) {
                continue;
            }
            Optional<String> reason = turn.refusedBy(history, now);
            if (reason.isPresent()) {
                refused.put(id, reason.get());
            } else {
                histories.put(turn.client().ref(), history.and(turn.taken(now)));
                taken.add(id);
            }
        }
        keep(taken, now);
        return refused;
    }

    private Map<ClientRef, History> histories(UUID[] clients, Instant now) {
        List<Map.Entry<ClientRef, Asked>> asked = database.sql("""
                        select client_ref, follow_up_id, therapist_id, asked_at, withdrawn is not null as withdrawn,
                            bool_or(answered_at is not null) as answered,
                            bool_or(state = 'pending' or state = 'sent' and answered_at is null and closes_at > :now) as open
                        from survey.follow_up join survey.invitation using (follow_up_id)
                        where client_ref = any(:clients) and asked_at is not null
                        group by follow_up_id order by asked_at desc
                        """)
                .param("clients", clients)
                .param("now", Times.at(now))
                .query((row, number) -> Map.entry(new ClientRef(row.getObject("client_ref", UUID.class)), read(row)))
                .list();
        return asked.stream()
                .collect(groupingBy(
                        Map.Entry::getKey,
                        HashMap::new,
                        mapping(Map.Entry::getValue, collectingAndThen(toList(), History::new))));
    }

    private static Asked read(ResultSet row) throws SQLException {
        boolean withdrawn = row.getBoolean("withdrawn");
        return new Asked(
                new FollowUpId(row.getObject("follow_up_id", UUID.class)),
                new TherapistId(row.getString("therapist_id")),
                Times.instant(row, "asked_at"),
                row.getBoolean("answered"),
                row.getBoolean("open") && !withdrawn,
                withdrawn);
    }

    private void keep(List<FollowUpId> taken, Instant now) {
        if (!taken.isEmpty()) {
            // Locked in the order of ids, as everybody does who changes several.
            database.sql("""
                            with taken as (
                                select follow_up_id from survey.follow_up where follow_up_id = any(:ids)
                                order by follow_up_id for no key update)
                            update survey.follow_up set asked_at = :now
                            from taken where follow_up.follow_up_id = taken.follow_up_id
                            """)
                    .param("now", Times.at(now))
                    .param("ids", taken.stream().map(FollowUpId::value).toArray(UUID[]::new))
                    .update();
        }
    }
}
