package org.sleepfollowup.survey.quarantine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.clinic.Wave;
import org.sleepfollowup.survey.followup.FollowUpId;
import org.sleepfollowup.survey.questionnaire.Submission;
import org.sleepfollowup.survey.sql.Json;
import org.sleepfollowup.survey.sql.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is held back. Whoever changes it holds the lock of the follow-up. */
@Component
public class Quarantine {
    /** A robot may post for hours; the newest tell as much as all of them. */
    private static final int MOST_OF_A_WAVE = 20;

    private final JdbcClient database;

    Quarantine(JdbcClient database) {
        this.database = database;
    }

    /** Holds something back, and lets go of the oldest where there is too much. */
    public void add(Held held) {
        database.sql("""
                        insert into survey.quarantined (follow_up_id, wave, submitted_at, reason, submission)
                        values (:followUp, :wave, :at, :reason, cast(:submission as jsonb))
                        """)
                .param("followUp", held.followUp().value())
                .param("wave", held.wave().code())
                .param("at", Times.at(held.at()))
                .param("reason", held.doubt().code())
                .param("submission", Json.text(held.submission()))
                .update();
        database.sql("""
                        delete from survey.quarantined where quarantined_id in (
                            select quarantined_id from survey.quarantined
                            where follow_up_id = :followUp and wave = :wave and settled_at is null
                            order by submitted_at desc, quarantined_id desc offset :most)
                        """)
                .param("followUp", held.followUp().value())
                .param("wave", held.wave().code())
                .param("most", MOST_OF_A_WAVE)
                .update();
    }

    /** What is held back of a wave and not settled, the newest first. */
    public List<Held> unsettled(FollowUpId followUp, Wave wave) {
        return database.sql("""
                        select * from survey.quarantined
                        where follow_up_id = :followUp and wave = :wave and settled_at is null
                        order by submitted_at desc, quarantined_id desc
                        """)
                .param("followUp", followUp.value())
                .param("wave", wave.code())
                .query(Quarantine::read)
                .list();
    }

    /** All of a wave that is not settled is settled now; says how much that was. */
    public int settle(FollowUpId followUp, Wave wave, Settlement how, @Nullable String by, Instant at) {
        return database.sql("""
                        update survey.quarantined set settled_at = :at, settlement = :how, settled_by = :by
                        where follow_up_id = :followUp and wave = :wave and settled_at is null
                        """)
                .param("at", Times.at(at))
                .param("how", how.code())
                .param("by", by)
                .param("followUp", followUp.value())
                .param("wave", wave.code())
                .update();
    }

    /** The newest of a wave is released and the rest of it superseded; empty where nothing was held back. */
    public Optional<Held> release(FollowUpId followUp, Wave wave, String by, Instant at) {
        Optional<Held> newest = unsettled(followUp, wave).stream().findFirst();
        database.sql("""
                        update survey.quarantined set settled_at = :at, settled_by = :by,
                            settlement = case when quarantined_id = (
                                select quarantined_id from survey.quarantined
                                where follow_up_id = :followUp and wave = :wave and settled_at is null
                                order by submitted_at desc, quarantined_id desc limit 1)
                            then :released else :superseded end
                        where follow_up_id = :followUp and wave = :wave and settled_at is null
                        """)
                .param("at", Times.at(at))
                .param("by", by)
                .param("followUp", followUp.value())
                .param("wave", wave.code())
                .param("released", Settlement.RELEASED.code())
                .param("superseded", Settlement.SUPERSEDED.code())
                .update();
        return newest;
    }

    /** Removes what was submitted before; says how much that was. */
    int removeBefore(Instant instant) {
        return database.sql("delete from survey.quarantined where submitted_at < :instant")
                .param("instant", Times.at(instant))
                .update();
    }

    private static Held read(ResultSet row, int number) throws SQLException {
        String reason = row.getString("reason");
        return new Held(
                new FollowUpId(row.getObject("follow_up_id", UUID.class)),
                Wave.of(row.getString("wave")),
                Times.instant(row, "submitted_at"),
                Doubt.find(reason).orElseThrow(() -> new IllegalStateException("Nothing is held back for " + reason)),
                Json.read(row.getString("submission"), Submission.class));
    }
}
