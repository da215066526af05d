package org.sleepfollowup.survey.caps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sleepfollowup.survey.running.Scene.awaitKinds;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.running.Http;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.sleepfollowup.survey.running.Scene;
import org.sleepfollowup.survey.running.Visit;
import org.springframework.context.ConfigurableApplicationContext;

/** How often one client is asked. */
class CapsIT {
    private static final String CLINIC = "capped";
    private static final RunningSurvey SURVEY = RunningSurvey.get();

    @BeforeAll
    static void makeClinic() {
        SURVEY.clinic(CLINIC);
    }

    @Test
    void aClientHasOneOpenFollowUpAtATimeAndIsNotAskedAboutTheOtherAWeekLaterEither() {
        Scene first = Scene.at(CLINIC);
        first.visit().handIn();
        Visit second = first.again(2, "t-02").handIn();
        first.moveTo(1, "09:00");
        first.answer(7);
        first.moveTo(3, "09:00");
        assertThat(first.mails())
                .as("the one-week wave of the first is still to come")
                .hasSize(1);
        awaitKinds(
                second,
                "PLANNED",
                "SUPPRESSED FIRST_NIGHT cap-open-follow-up",
                "SUPPRESSED ONE_WEEK cap-open-follow-up");
        first.moveTo(7, "09:00");
        first.answer(8);
        first.moveTo(9, "09:00");
        assertThat(first.mails()).hasSize(2);
        first.awaitKinds("PLANNED", "SENT FIRST_NIGHT", "ANSWERED FIRST_NIGHT", "SENT ONE_WEEK", "ANSWERED ONE_WEEK");
    }

    @Test
    void aClientIsAskedAboutTheNextSessionOnceTheFirstIsAnsweredOrClosed() {
        Scene first = Scene.at(CLINIC);
        first.visit().handIn();
        first.moveTo(1, "09:00");
        first.moveTo(7, "09:00");
        first.answer(8);
        Visit second = first.again(7, "t-02").handIn();
        first.moveTo(8, "09:00");
        awaitKinds(second, "PLANNED", "SENT FIRST_NIGHT");
        first.moveTo(14, "09:00");
        Visit third = first.again(21, "t-03").handIn();
        first.moveTo(22, "09:00");
        awaitKinds(third, "PLANNED", "SENT FIRST_NIGHT");
    }

    @Test
    void aClientIsAskedAboutOneTherapistAtMostOnceInFourteenDays() {
        Scene first = Scene.at(CLINIC);
        first.visit().handIn();
        first.moveTo(1, "09:00");
        first.moveTo(7, "09:00");
        first.answer(8);
        Visit soon = first.again(13, "t-01").handIn();
        first.moveTo(14, "09:00");
        awaitKinds(soon, "PLANNED", "SUPPRESSED FIRST_NIGHT cap-therapist", "SUPPRESSED ONE_WEEK cap-therapist");
        Visit later = first.again(14, "t-01").handIn();
        first.moveTo(15, "09:00");
        awaitKinds(later, "PLANNED", "SENT FIRST_NIGHT");
    }

    @Test
    void theCapIsThatOfTheTherapistWhoGaveTheSessionAsTurnsOut() {
        Scene first = Scene.at(CLINIC);
        first.visit().handIn();
        first.moveTo(1, "09:00");
        first.moveTo(7, "09:00");
        first.answer(8);
        Visit again = first.again(9, "t-01").handIn();
        first.moveTo(10, "09:00");
        awaitKinds(again, "PLANNED", "SUPPRESSED FIRST_NIGHT cap-therapist", "SUPPRESSED ONE_WEEK cap-therapist");
        again.with("t-02").handIn();
        first.moveTo(10, "09:01");
        awaitKinds(
                again,
                "PLANNED",
                "SUPPRESSED FIRST_NIGHT cap-therapist",
                "SUPPRESSED ONE_WEEK cap-therapist",
                "WITHDRAWN therapist-changed",
                "PLANNED",
                "SENT FIRST_NIGHT");
    }

    @Test
    void aClientIsAskedAtMostFourTimesInSixtyDays() {
        String key = SURVEY.clinic("capped-in-all");
        new Http(SURVEY.url())
                .api(
                        "PUT",
                        "/api/clinics/capped-in-all",
                        key,
                        "{\"waves\": [{\"wave\": \"one-week\", \"enabled\": false}]}");
        Scene first = Scene.at("capped-in-all");
        List<Visit> visits = IntStream.of(0, 5, 10, 15, 20, 59, 60)
                .mapToObj(day -> {
                    Visit visit = first.again(day, "t-" + day).handIn();
                    first.moveTo(day + 1, "09:00");
                    if (day <= 15) {
                        first.answer(5);
                    }
                    return visit;
                })
                .toList();
        awaitKinds(visits.get(3), "PLANNED", "SENT FIRST_NIGHT", "ANSWERED FIRST_NIGHT");
        awaitKinds(visits.get(4), "PLANNED", "SUPPRESSED FIRST_NIGHT cap-total");
        awaitKinds(visits.get(5), "PLANNED", "SUPPRESSED FIRST_NIGHT cap-total");
        awaitKinds(visits.get(6), "PLANNED", "SENT FIRST_NIGHT");
    }

    @Test
    void afterTwoUnansweredFollowUpsInARowAClientRestsForNinetyDays() {
        Scene first = Scene.at(CLINIC);
        first.visit().handIn();
        Visit second = first.again(20, "t-02").handIn();
        first.moveTo(1, "09:00");
        first.moveTo(7, "09:00");
        first.moveTo(21, "09:00");
        first.moveTo(27, "09:00");
        awaitKinds(second, "PLANNED", "SENT FIRST_NIGHT", "SENT ONE_WEEK");
        Visit resting = first.again(109, "t-03").handIn();
        first.moveTo(110, "09:00");
        awaitKinds(
                resting,
                "PLANNED",
                "SUPPRESSED FIRST_NIGHT rest-after-silence",
                "SUPPRESSED ONE_WEEK rest-after-silence");
        Visit rested = first.again(110, "t-03").handIn();
        first.moveTo(111, "09:00");
        awaitKinds(rested, "PLANNED", "SENT FIRST_NIGHT");
    }

    @Test
    void limitsThatTheClinicChangesHoldForWhatIsNotSentYet() {
        String key = SURVEY.clinic("capped-anew");
        Scene first = Scene.at("capped-anew");
        first.visit().handIn();
        first.moveTo(1, "09:00");
        first.moveTo(7, "09:00");
        first.answer(8);
        Visit again = first.again(8, "t-01").handIn();
        SURVEY.settle();
        new Http(SURVEY.url()).api("PUT", "/api/clinics/capped-anew", key, "{\"therapistOnceInDays\": 7}");
        first.moveTo(9, "09:00");
        awaitKinds(again, "PLANNED", "SENT FIRST_NIGHT");
    }

    @Test
    void ofTwoSessionsThatAreDueAtOnceOneIsAskedAboutThoughTwoInstancesComeForThem() {
        try (ConfigurableApplicationContext second =
                SURVEY.another("--server.port=0", "--sleepfollowup.survey.dispatch.batch-size=1")) {
            assertThat(second.isRunning()).isTrue();
            Scene one = Scene.at(CLINIC);
            List<Scene> clients = IntStream.range(0, 15)
                    .mapToObj(i -> new Scene(one.clinic(), one.session() + "-" + i, one.evening()))
                    .toList();
            clients.forEach(client -> {
                client.visit().handIn();
                client.again(0, "t-02").handIn();
            });
            one.moveTo(1, "09:00");
            assertThat(clients).allSatisfy(client -> assertThat(client.mails()).hasSize(1));
        }
    }
}
