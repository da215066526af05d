package org.sleepfollowup.survey.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.clinic.Wave;
import org.sleepfollowup.survey.followup.FollowUp;
import org.sleepfollowup.survey.followup.FollowUpId;
import org.sleepfollowup.survey.questionnaire.Submission;
import org.sleepfollowup.survey.sql.Json;
import org.sleepfollowup.survey.sql.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
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
        addAll(List.of(revision));
    }

    /** Does so with many, each of another wave; the caller holds the locks of the follow-ups. */
    void addAll(List<? extends Revision> revisions) {
        replaced(revisions.stream().filter(revision -> revision.revision() > 1).toList());
        of(revisions, """
                insert into survey.answer
                    (follow_up_id, wave, revision, current, answered_at, after_reminder, submission)
                select follow_up_id, wave, revision, true, cast(at as timestamptz), after_reminder, cast(submission as jsonb)
                from unnest(:followUps, :waves, :revisions, :times, :afterReminders, :submissions) as added
                    (follow_up_id, wave, revision, at, after_reminder, submission)
                """)
                .param("revisions", revisions.stream().map(Revision::revision).toArray(Integer[]::new))
                .param("times", column(revisions, revision -> revision.at().toString()))
                .param(
                        "afterReminders",
                        revisions.stream()
                                .map(revision -> revision instanceof Answer answer && answer.afterReminder())
                                .toArray(Boolean[]::new))
                .param("submissions", column(revisions, Answers::submission))
                .update();
    }

    private void replaced(List<? extends Revision> revisions) {
        if (!revisions.isEmpty()) {
            of(revisions, """
                    update survey.answer a set current = false
                    from unnest(:followUps, :waves) as replaced (follow_up_id, wave)
                    where a.follow_up_id = replaced.follow_up_id and a.wave = replaced.wave and a.current
                    """).update();
        }
    }

    private StatementSpec of(List<? extends Revision> revisions, String sql) {
        return database.sql(sql)
                .param(
                        "followUps",
                        revisions.stream().map(each -> each.followUp().value()).toArray(UUID[]::new))
                .param("waves", column(revisions, revision -> revision.wave().code()));
    }

    private static @Nullable String[] column(
            List<? extends Revision> revisions, Function<Revision, @Nullable String> value) {
        return revisions.stream().map(value).toArray(String[]::new);
    }

    private static @Nullable String submission(Revision revision) {
        return revision instanceof Answer answer ? Json.text(answer.submission()) : null;
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
