package org.sleepfollowup.survey.erasure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.survey.clinic.ClinicId;
import org.sleepfollowup.survey.followup.FollowUp;
import org.sleepfollowup.survey.followup.FollowUpId;
import org.sleepfollowup.survey.followup.FollowUpSessionPublisher;
import org.sleepfollowup.survey.loop.Loop;
import org.sleepfollowup.survey.sql.Times;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes sessions' ids back from Kafka: at once, so that nobody reads them any more, and once more a day later, because the
 * broker cleans its disk only behind the records that follow.
 */
@Component
class TakenBackSessions implements SmartLifecycle {
    private static final Duration LOOKS_EVERY = Duration.ofMinutes(1);
    private static final int AT_ONCE = 500;

    private final JdbcClient database;
    private final FollowUpSessionPublisher publisher;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Loop loop;

    TakenBackSessions(
            JdbcClient database,
            FollowUpSessionPublisher publisher,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.database = database;
        this.publisher = publisher;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.loop = new Loop("survey-taken-back", LOOKS_EVERY, this::round);
    }

    /** Takes the sessions of these follow-ups back, as part of the transaction under way. */
    void add(List<FollowUp> followUps, Instant now) {
        for (FollowUp followUp : followUps) {
            publisher.takeBack(followUp.clinic(), followUp.id(), now);
            database.sql("""
                            insert into survey.session_taken_back (follow_up_id, clinic_id, again_at)
                            values (:id, :clinic, :again)
                            """)
                    .param("id", followUp.id().value())
                    .param("clinic", followUp.clinic().value())
                    .param("again", Times.at(now.plus(Topics.FOLLOW_UP_SESSIONS_KEPT.again())))
                    .update();
        }
    }

    /** Takes back once more what is due for it; says whether more may be. */
    boolean round() {
        return Boolean.TRUE.equals(transaction.execute(status -> takeBackAgain()));
    }

    private boolean takeBackAgain() {
        Instant now = clock.instant();
        List<Due> due = database.sql("""
                        delete from survey.session_taken_back where follow_up_id in (
                            select follow_up_id from survey.session_taken_back where again_at <= :now
                            order by again_at limit :most for update skip locked)
                        returning follow_up_id, clinic_id
                        """)
                .param("now", Times.at(now))
                .param("most", AT_ONCE)
                .query((row, number) -> new Due(
                        new ClinicId(row.getString("clinic_id")),
                        new FollowUpId(row.getObject("follow_up_id", UUID.class))))
                .list();
        due.forEach(one -> publisher.takeBack(one.clinic(), one.followUp(), now));
        return due.size() == AT_ONCE;
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }

    private record Due(ClinicId clinic, FollowUpId followUp) {}
}
