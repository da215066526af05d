package org.sleepfollowup.survey.followup;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers the events of each follow-up from 1, without gaps: a number is given as part of the transaction under way. */
@Component
class EventNumbers {
    private final JdbcClient database;

    EventNumbers(JdbcClient database) {
        this.database = database;
    }

    /** The number of a follow-up's next event. */
    long next(FollowUpId id) {
        return database.sql("""
                        update survey.follow_up set sequence = sequence + 1 where follow_up_id = :id returning sequence
                        """).param("id", id.value()).query(Long.class).single();
    }

    /**
     * The numbers of the next events of many follow-ups.
     *
     * @param counts how many events each has
     * @return the first number of each
     */
    Map<FollowUpId, Long> next(Map<FollowUpId, Long> counts) {
        Map<FollowUpId, Long> firsts = new HashMap<>();
        database.sql("""
                        update survey.follow_up set sequence = sequence + told.events
                        from (select unnest(:ids) as id, unnest(:counts) as events) told
                        where follow_up_id = told.id
                        returning follow_up_id, sequence - told.events + 1 as first
                        """)
                .param("ids", counts.keySet().stream().map(FollowUpId::value).toArray(UUID[]::new))
                .param("counts", counts.values().toArray(Long[]::new))
                .query((RowCallbackHandler) row ->
                        firsts.put(new FollowUpId(row.getObject("follow_up_id", UUID.class)), row.getLong("first")));
        return firsts;
    }
}
