package org.sleepfollowup.survey.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sleepfollowup.survey.running.RunningSurvey.denver;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.running.Http;
import org.sleepfollowup.survey.running.Invited;
import org.sleepfollowup.survey.running.RunningSurvey;

class RemindersIT {
    private static final String CLINIC = "reminding";
    private static final RunningSurvey SURVEY = RunningSurvey.get();

    private final Http http = new Http(SURVEY.url());
    private final Invited invited = Invited.by(CLINIC);
    private final String link = invited.page() + "/reminders";

    @BeforeAll
    static void makeClinic() {
        SURVEY.clinic(CLINIC);
    }

    @Test
    void lookingAsksAndChangesNothing() {
        Map<String, List<Map<String, Object>>> before = Invited.contents();
        assertThat(Jsoup.parse(http.get(link).body()).select("form[method=post] button"))
                .hasSize(1);
        assertThat(http.head(link).statusCode()).isEqualTo(200);
        assertThat(http.get(link + "/again").statusCode()).isEqualTo(200);
        assertThat(Invited.contents()).isEqualTo(before);
    }

    @Test
    void noRemindersStopsTheScheduledOneAndThoseOfLaterVisitsButNotTheQuestions() {
        assertThat(http.post(link).statusCode()).isEqualTo(200);
        assertThat(http.post(link).statusCode()).isEqualTo(200);
        SURVEY.moveTo(denver(invited.evening(), 3, "09:00"));
        assertThat(mails()).isEqualTo(1);
        awaitKinds("PLANNED", "SENT FIRST_NIGHT", "OPTED_OUT no-reminders");

        SURVEY.moveTo(denver(invited.evening(), 8, "09:00"));
        assertThat(mails()).as("the question of the second wave").isEqualTo(2);
        SURVEY.moveTo(denver(invited.evening(), 11, "09:00"));
        assertThat(mails()).isEqualTo(2);
    }

    @Test
    void whoThinksBetterOfItIsRemindedAgain() {
        http.post(link);
        String again = Jsoup.parse(http.get(link).body()).select("form").attr("action");
        assertThat(http.post(again).statusCode()).isEqualTo(200);
        SURVEY.moveTo(denver(invited.evening(), 2, "09:00"));
        assertThat(mails()).isEqualTo(2);
        awaitKinds(
                "PLANNED", "SENT FIRST_NIGHT", "OPTED_OUT no-reminders", "LIFTED no-reminders", "REMINDED FIRST_NIGHT");
    }

    @Test
    void theLinkStillWorksWhenItsSurveyHasClosed() {
        SURVEY.moveTo(denver(invited.evening(), 5, "09:00"));
        assertThat(http.get(invited.page()).statusCode()).isEqualTo(410);
        assertThat(http.post(link).statusCode()).isEqualTo(200);
        assertThat(http.post("/f/" + "A".repeat(22) + "/reminders").statusCode())
                .isEqualTo(404);
    }

    private int mails() {
        return SURVEY.inbox(invited.visit().email()).mails().size();
    }

    private void awaitKinds(String... kinds) {
        await().untilAsserted(() ->
                assertThat(SURVEY.topics().kinds(invited.visit().session())).containsExactly(kinds));
    }
}
