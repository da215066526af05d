package org.sleepfollowup.survey.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.running.Http;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.sleepfollowup.survey.running.Scene;
import org.sleepfollowup.survey.running.Visit;
import tools.jackson.databind.json.JsonMapper;

/** A client's wish not to be written to outlives their erasure, until they ask to be written to again. */
class OptOutKeptIT {
    private static final RunningSurvey SURVEY = RunningSurvey.get();
    private static final ErasingClinic CLINIC = ErasingClinic.made("erasing-opted-out");

    private final KnownClient client = KnownClient.of(CLINIC);

    @BeforeEach
    void optOutAndErase() {
        new Http(SURVEY.url()).post("/unsubscribe/" + client.unsubscribeToken());
        client.erase();
        SURVEY.settle();
    }

    @Test
    void whoOptedOutBeforeAnErasureIsNotWrittenToWhenTheyComeAgain() {
        Visit again = visitAgain(2, client.visit().email().toUpperCase(Locale.ROOT));
        client.scene().moveTo(3, "09:00");

        assertThat(client.mails()).hasSize(1);
        Scene.awaitKinds(
                again,
                "PLANNED",
                "SUPPRESSED FIRST_NIGHT opted-out",
                "SUPPRESSED ONE_WEEK opted-out",
                "OPTED_OUT earlier");
    }

    @Test
    void whoOptedOutBeforeAnErasureAndAsksToBeWrittenToAgainIsWrittenToFromThenOn() {
        Visit again = visitAgain(2, client.visit().email());
        SURVEY.settle();

        assertThat(lift(again).statusCode()).isEqualTo(200);
        client.scene().moveTo(3, "09:00");
        assertThat(client.mails()).as("after lifting").hasSize(2);
        client.scene().moveTo(9, "09:00");
        client.scene().moveTo(20, "09:00");

        Visit later = visitAgain(30, client.visit().email());
        client.scene().moveTo(31, "09:00");
        await().untilAsserted(
                        () -> assertThat(SURVEY.topics().kinds(later.session())).contains("SENT FIRST_NIGHT"));
    }

    /** Under another id: that of before the erasure is forgotten. */
    private Visit visitAgain(int daysLater, String email) {
        return client.another("-after-" + daysLater, daysLater)
                .ofClient("another id of " + client.session())
                .to(email)
                .handIn();
    }

    private HttpResponse<String> lift(Visit again) {
        await().untilAsserted(
                        () -> assertThat(SURVEY.topics().kinds(again.session())).contains("OPTED_OUT earlier"));
        String followUp = SURVEY.topics().events(again.session()).getFirst().getFollowUpId();
        String suppression = JsonMapper.shared()
                .readTree(CLINIC.call("GET", "/suppressions", CLINIC.key()).body())
                .path("suppressions")
                .valueStream()
                .filter(item -> item.path("followUp").asString("").equals(followUp))
                .map(item -> item.path("id").asString(""))
                .findFirst()
                .orElseThrow();
        return CLINIC.call("DELETE", "/suppressions/" + suppression + "?clientAskedForIt=true", CLINIC.key());
    }
}
