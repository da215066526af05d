package org.sleepfollowup.survey.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.sleepfollowup.survey.running.RunningSurvey.denver;

import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.groups.Tuple;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.schemas.avro.SurveyAnswered;
import org.sleepfollowup.survey.link.Token;
import org.sleepfollowup.survey.running.Http;
import org.sleepfollowup.survey.running.Invited;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An answer, from the page to the topic. */
class AnswerIT {
    private static final String CLINIC = "answering";
    private static final RunningSurvey SURVEY = RunningSurvey.get();

    private final Http http = new Http(SURVEY.url());
    private final Invited invited = Invited.by(CLINIC);

    @BeforeAll
    static void makeClinic() {
        SURVEY.clinic(CLINIC);
    }

    @Test
    void anAnswerIsTakenWholeAndTold() {
        HttpResponse<String> taken = http.post(
                invited.page(),
                "sleep",
                "7",
                "driftingOff",
                "6",
                "bodyRelaxed",
                "",
                "mindQuiet",
                "5",
                "evenTempered",
                "8",
                "comfortable",
                "9",
                "freeOfPain",
                "10",
                "usualBefore",
                "4",
                "compared",
                "-1",
                "unusual",
                "travel",
                "unusual",
                "child",
                "therapistMayRead",
                "yes",
                "website",
                "");
        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(http.get(taken.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("Thank you");
        await().until(() -> invited.answers().size() == 1);
        assertThat(invited.answers().getFirst())
                .returns(1, SurveyAnswered::getRevision)
                .returns(4, SurveyAnswered::getUsualBefore)
                .returns(-1, SurveyAnswered::getCompared)
                .returns(List.of("child", "travel"), SurveyAnswered::getUnusual)
                .returns(true, SurveyAnswered::getTherapistMayRead)
                .returns(false, SurveyAnswered::getAfterReminder)
                .satisfies(answer -> {
                    assertThat(answer.getRatings().getSleep()).isEqualTo(7);
                    assertThat(answer.getRatings().getBodyRelaxed()).isNull();
                    assertThat(answer.getRatings().getFreeOfPain()).isEqualTo(10);
                });
    }

    @Test
    void aDoubleClickIsOneAnswer() throws Exception {
        try (ExecutorService both = Executors.newCachedThreadPool()) {
            Callable<HttpResponse<String>> click = () -> http.post(invited.page(), "sleep", "7");
            for (Future<HttpResponse<String>> answer : both.invokeAll(List.of(click, click, click, click))) {
                assertThat(answer.get().statusCode()).isEqualTo(303);
            }
        }
        assertThat(http.post(invited.page(), "sleep", "7").statusCode()).isEqualTo(303);
        SURVEY.advance(10);
        // The marker after which no other record of the double click can come.
        assertThat(http.post(invited.page(), "sleep", "8").statusCode()).isEqualTo(303);
        await().until(() -> invited.answers().stream()
                .anyMatch(answer -> answer.getRatings().getSleep() == 8));
        assertThat(invited.answers())
                .extracting(
                        SurveyAnswered::getRevision,
                        answer -> answer.getRatings().getSleep())
                .containsExactly(Tuple.tuple(1, 7), Tuple.tuple(2, 8));
    }

    @Test
    void oneAnswerOfAFollowUpsWaveStandsByAKeyOfTheDatabase() {
        http.post(invited.page(), "sleep", "7");
        assertThatThrownBy(() ->
                        SURVEY.database().sql("""
                                insert into survey.answer
                                select follow_up_id, wave, revision + 1, current, answered_at, after_reminder, submission
                                from survey.answer where follow_up_id = ?::uuid
                                """).param(invited.followUp()).update())
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("answer_current");
    }

    @Test
    void anAnswerCancelsItsReminderInTheSameTransaction() {
        Token token = new Token(invited.page().replace("/f/", ""));
        Posted posted = new Posted(token, new Form(Map.of("sleep", List.of("7"))), Optional.empty());
        assertThat(isReminderScheduled()).isTrue();
        new TransactionTemplate(SURVEY.bean(PlatformTransactionManager.class)).executeWithoutResult(transaction -> {
            SURVEY.bean(Answering.class).take(posted);
            assertThat(isReminderScheduled()).isFalse();
            transaction.setRollbackOnly();
        });
        assertThat(isReminderScheduled())
                .as("without the answer, the reminder stays")
                .isTrue();
    }

    @Test
    void aCorrectionIsANewRevisionUntilTheSurveyCloses() {
        http.post(invited.page(), "sleep", "7", "comfortable", "3");
        SURVEY.moveTo(denver(invited.evening(), 4, "08:59:59"));
        Document filledIn = Jsoup.parse(http.get(invited.page()).body());
        assertThat(filledIn.select("input[checked][type=radio]:not([value=''])").eachAttr("value"))
                .containsExactly("7", "3");
        assertThat(http.post(invited.page(), "sleep", "2").statusCode()).isEqualTo(303);
        await().until(() -> invited.answers().size() == 2);
        assertThat(invited.answers()).extracting(SurveyAnswered::getRevision).containsExactly(1, 2);
        assertThat(invited.answers().getLast().getRatings().getSleep()).isEqualTo(2);

        SURVEY.moveTo(denver(invited.evening(), 4, "09:00"));
        assertThat(http.get(invited.page()).statusCode()).isEqualTo(410);
        assertThat(http.post(invited.page(), "sleep", "9").statusCode()).isEqualTo(410);
        SURVEY.settle();
        assertThat(invited.answers()).hasSize(2);
    }

    @Test
    void anAnswerAfterTheReminderSaysSo() {
        SURVEY.moveTo(denver(invited.evening(), 2, "09:00"));
        http.post(invited.page(), "sleep", "7");
        await().until(() -> invited.answers().size() == 1);
        assertThat(invited.answers().getFirst().getAfterReminder()).isTrue();
    }

    @Test
    void nobodyIsThankedForWhatIsNotRecorded() {
        assertThat(http.get(invited.page() + "/thanks").body())
                .contains("<form")
                .doesNotContain("has been recorded");
    }

    @Test
    void theThanksPageSaysWhatTheAnswerIsForAndUntilWhenItCanBeChangedOnTheClientsClock() {
        http.post(invited.page(), "sleep", "7", "therapistMayRead", "yes");
        Document thanks = Jsoup.parse(http.get(invited.page() + "/thanks").body());
        String closing = denver(invited.evening(), 4, "09:00")
                .atZone(ZoneId.of("America/Denver"))
                .format(DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy", Locale.ENGLISH));
        assertThat(thanks.text())
                .contains("Quiet Hands", "You allowed your therapist", closing)
                .containsPattern("9:00.AM \\(M[SD]T\\)")
                .doesNotContain("remind");
        assertThat(thanks.select("a[href='" + invited.page() + "']")).hasSize(1);
        assertThat(thanks.select("a[href^='/privacy/" + CLINIC + "']")).hasSize(1);

        SURVEY.moveTo(denver(invited.evening(), 4, "09:00"));
        assertThat(Jsoup.parse(http.get(invited.page() + "/thanks").body()).text())
                .contains("Thank you")
                .doesNotContain("change");
    }

    private boolean isReminderScheduled() {
        return SURVEY.database()
                .sql("select next_at is not null from survey.invitation"
                        + " where follow_up_id = ?::uuid and wave = 'first-night'")
                .param(invited.followUp())
                .query(Boolean.class)
                .single();
    }
}
