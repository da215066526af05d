package org.sleepfollowup.survey.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.sleepfollowup.survey.running.Scene;
import org.sleepfollowup.survey.running.Visit;

/** An erased client is told of again: by old news, or because they came again. */
class ComingAgainIT {
    private static final RunningSurvey SURVEY = RunningSurvey.get();
    private static final ErasingClinic CLINIC = ErasingClinic.made("erasing-again");

    private final Haystack everything = new Haystack(SURVEY.database());
    private final KnownClient client = KnownClient.of(CLINIC);
    private final String session = client.session();

    @Test
    void theSameImportDoesNotBringAnErasedClientBack() {
        client.erase();
        Visit nextDay = client.visit().with("t-02");
        nextDay.handIn();
        client.scene().moveTo(2, "09:00");

        assertThat(client.mails()).hasSize(1);
        assertThat(everything.places(Needles.of(client.visit().email()))).isEmpty();
        assertThat(everything.places(Needles.of(session))).isSubsetOf("session-completed", "follow-up-session");
    }

    @Test
    void newsReceivedBeforeAnErasureIsIgnoredAlsoOfSessionsThatWereNotTakenYet() {
        Visit before = client.another("-late", 0);
        client.erase();
        before.handIn();
        SURVEY.settle();

        assertThat(everything.places(Needles.of(before.email()))).isEmpty();
        assertThat(SURVEY.topics().events(before.session())).isEmpty();
    }

    @Test
    void aClientWhoComesAgainAfterAnErasureIsSomebodyNew() {
        client.erase();
        SURVEY.settle();
        Visit again = client.another("-again", 2).handIn();
        client.scene().moveTo(3, "09:00");

        assertThat(Scene.mails(again)).hasSize(1);
        await().untilAsserted(() ->
                assertThat(SURVEY.topics().events(again.session())).isNotEmpty());
        assertThat(clientRef(again.session())).isNotEqualTo(clientRef(session));
    }

    private static String clientRef(String session) {
        return SURVEY.topics().events(session).getFirst().getPlan().getClientRef();
    }
}
