package org.sleepfollowup.survey.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.schemas.avro.FollowUpEvent;
import org.sleepfollowup.survey.running.Http;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.sleepfollowup.survey.running.Visit;

/** What becomes of what was begun with a client who is erased. */
class ErasedFollowUpsIT {
    private static final RunningSurvey SURVEY = RunningSurvey.get();
    private static final ErasingClinic CLINIC = ErasingClinic.made("erasing-follow-ups");

    private final Http http = new Http(SURVEY.url());
    private final KnownClient client = KnownClient.of(CLINIC);
    private final String session = client.session();

    @Test
    void nothingMoreIsSentToAnErasedClient() {
        client.erase();
        client.scene().moveTo(9, "09:00");

        assertThat(client.mails()).hasSize(1);
        client.scene().awaitKinds("PLANNED", "SENT FIRST_NIGHT", "ERASED");
        assertThat(statesOfTheirInvitations()).containsExactly("sent", "withdrawn");
    }

    @Test
    void aWaveThatTheClinicBeginsToAskIsNotPlannedForAnErasedClient() {
        ErasingClinic clinic = ErasingClinic.made("erasing-" + UUID.randomUUID());
        askAWeekLater(clinic, false);
        Visit theirs = Visit.of(
                        clinic.id(),
                        session + "-one-wave",
                        RunningSurvey.denver(client.scene().evening(), 1, "18:30"))
                .ofClient(client.id())
                .handIn();
        SURVEY.settle();
        clinic.erase(client.id());
        askAWeekLater(clinic, true);
        SURVEY.settle();
        await().untilAsserted(() ->
                assertThat(SURVEY.topics().kinds(theirs.session())).endsWith("ERASED"));
        assertThat(SURVEY.database()
                        .sql("""
                                select i.state from survey.invitation i join survey.follow_up f using (follow_up_id)
                                where f.clinic_id = :clinic
                                """)
                        .param("clinic", clinic.id())
                        .query(String.class)
                        .list())
                .containsExactly("withdrawn");
    }

    private void askAWeekLater(ErasingClinic clinic, boolean asked) {
        String json = "{\"waves\": [{\"wave\": \"one-week\", \"enabled\": " + asked + "}]}";
        assertThat(http.api("PUT", "/api/clinics/" + clinic.id(), clinic.key(), json)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theLinksOfAnErasedClientOpenTheFriendlyPageOfUnknownOnes() {
        String page = "/f/" + client.pageToken();
        String unsubscribe = "/unsubscribe/" + client.unsubscribeToken();
        client.erase();

        assertThat(http.get(page).statusCode()).isEqualTo(404);
        assertThat(http.post(page, "sleep", "7").statusCode()).isEqualTo(404);
        assertThat(http.get(unsubscribe).statusCode()).isEqualTo(404);
    }

    @Test
    void whatAnErasedClientAnsweredStaysInTheFigures() {
        http.post("/f/" + client.pageToken(), "sleep", "7");
        SURVEY.settle();
        client.erase();
        SURVEY.settle();

        List<FollowUpEvent> events = SURVEY.topics().events(session);
        assertThat(SURVEY.topics().answers(events.getFirst().getFollowUpId()))
                .hasSize(1)
                .allSatisfy(answer -> assertThat(answer.getQuarantined()).isFalse());
        assertThat(SURVEY.topics().kinds(session)).noneMatch(kind -> kind.startsWith("WITHDRAWN"));
    }

    private List<String> statesOfTheirInvitations() {
        return SURVEY.database()
                .sql("select state from survey.invitation where follow_up_id = cast(:id as uuid) order by due_local")
                .param("id", client.scene().followUp())
                .query(String.class)
                .list();
    }
}
