package org.sleepfollowup.survey.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
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

/** The answers, every revision of them; one of each wave is current. */
@Component
public class Answers {
    private final JdbcClient database;
    private final AnswerPublisher publisher;

    Answers(JdbcClient database, AnswerPublisher publisher) {
        this.database = database;
        this.publisher = publisher;
    }

    /** Tells of a follow-up's current answers once more, as they are, under the therapist that it has now. */
    public void tellAgain(FollowUp followUp) {
        currentOf(followUp.id()).forEach(answer -> publisher.publish(followUp, answer));
    }

    Optional<Answer> current(FollowUpId followUp, Wave wave) {
        return currentOf(followUp).stream()
                .filter(answer -> answer.wave() == wave)
                .findFirst();
    }

    /** Adds an answer as the current one of its wave; the caller holds the lock of the follow-up. */
    void add(Answer answer) {
        database.sql("update survey.answer set current = false where follow_up_id = :id and wave = :wave and current")
                .param("id", answer.followUp().value())
                .param("wave", answer.wave().code())
                .update();
        database.sql("""
                        insert into survey.answer
                            (follow_up_id, wave, revision, current, answered_at, after_reminder, submission)
                        values (:id, :wave, :revision, true, :at, :afterReminder, cast(:submission as jsonb))
                        """)
                .param("id", answer.followUp().value())
                .param("wave", answer.wave().code())
                .param("revision", answer.revision())
                .param("at", Times.at(answer.at()))
                .param("afterReminder", answer.afterReminder())
                .param("submission", Json.text(answer.submission()))
                .update();
    }

    private List<Answer> currentOf(FollowUpId followUp) {
        return database.sql("select * from survey.answer where follow_up_id = :id and current order by wave")
                .param("id", followUp.value())
                .query(Answers::read)
                .list();
    }

    private static Answer read(ResultSet row, int number) throws SQLException {
        return new Answer(
                new FollowUpId(row.getObject("follow_up_id", UUID.class)),
                Wave.of(row.getString("wave")),
                row.getInt("revision"),
                Times.instant(row, "answered_at"),
                row.getBoolean("after_reminder"),
                Json.read(row.getString("submission"), Submission.class));
    }
}
