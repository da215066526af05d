package org.sleepfollowup.survey.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sleepfollowup.survey.clinic.Wave;
import org.sleepfollowup.survey.followup.FollowUp;
import org.sleepfollowup.survey.followup.FollowUpId;
import org.sleepfollowup.survey.questionnaire.Submission;
import org.sleepfollowup.survey.sql.Json;
import org.sleepfollowup.survey.sql.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was answered, every revision of it; one of each wave is current. */
@Component
public class Answers {
    private final JdbcClient database;
    private final AnswerPublisher publisher;

    Answers(JdbcClient database, AnswerPublisher publisher) {
        this.database = database;
        this.publisher = publisher;
    }

    /** Tells once more of what stands for a follow-up's waves, under the therapist that it has now. */
    public void tellAgain(FollowUp followUp) {
        currentOf(followUp.id()).forEach(revision -> publisher.publish(followUp, revision));
    }

    Optional<Revision> newest(FollowUpId followUp, Wave wave) {
        return currentOf(followUp).stream()
                .filter(revision -> revision.wave() == wave)
                .findFirst();
    }

    /** What stood at an instant, by when it was submitted. */
    Optional<Revision> asOf(FollowUpId followUp, Wave wave, Instant instant) {
        return database.sql("""
                        select * from survey.answer where follow_up_id = :id and wave = :wave and answered_at <= :instant
                        order by revision desc limit 1
                        """)
                .param("id", followUp.value())
                .param("wave", wave.code())
                .param("instant", Times.at(instant))
                .query(Answers::read)
                .optional();
    }

    /** Adds what stands for its wave from now on; the caller holds the lock of the follow-up. */
    void add(Revision revision) {
        database.sql("update survey.answer set current = false where follow_up_id = :id and wave = :wave and current")
                .param("id", revision.followUp().value())
                .param("wave", revision.wave().code())
                .update();
        Answer answer = revision instanceof Answer a ? a : null;
        database.sql("""
                        insert into survey.answer
                            (follow_up_id, wave, revision, current, answered_at, after_reminder, submission)
                        values (:id, :wave, :revision, true, :at, :afterReminder, cast(:submission as jsonb))
                        """)
                .param("id", revision.followUp().value())
                .param("wave", revision.wave().code())
                .param("revision", revision.revision())
                .param("at", Times.at(revision.at()))
                .param("afterReminder", answer != null && answer.afterReminder())
                .param("submission", answer == null ? null : Json.text(answer.submission()))
                .update();
    }

    private List<Revision> currentOf(FollowUpId followUp) {
        return database.sql("select * from survey.answer where follow_up_id = :id and current order by wave")
                .param("id", followUp.value())
                .query(Answers::read)
                .list();
    }

    private static Revision read(ResultSet row, int number) throws SQLException {
        return read(row, "", new FollowUpId(row.getObject("follow_up_id", UUID.class)), Wave.of(row.getString("wave")));
    }

    /** The same where the row holds more than the answer, and its columns have a prefix. */
    static Revision read(ResultSet row, String prefix, FollowUpId followUp, Wave wave) throws SQLException {
        int revision = row.getInt(prefix + "revision");
        Instant at = Times.instant(row, prefix + "answered_at");
        String submission = row.getString(prefix + "submission");
        return submission == null
                ? new NoAnswer(followUp, wave, revision, at)
                : new Answer(
                        followUp,
                        wave,
                        revision,
                        at,
                        row.getBoolean(prefix + "after_reminder"),
                        Json.read(submission, Submission.class));
    }
}
