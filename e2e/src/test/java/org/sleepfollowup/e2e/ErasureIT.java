package org.sleepfollowup.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.e2e.Web.Answer;
import tools.jackson.databind.JsonNode;

/** A client who answered asks to be erased; then every table and every byte of the topics is searched for them. */
class ErasureIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String NAME = "erased-needle";
    private static final String ID = "client/" + NAME;
    private static final String SESSION = "S-" + NAME;

    private final StandaloneProcess standalone = SharedStandalone.get();
    private final TraceSearch search = new TraceSearch(standalone);

    @Test
    void anErasedClientIsNowhereAndTheirAnswerStillCounts() {
        Email email = invitation();
        assertThat(SurveyPage.thanks(SurveyPage.open(email.tap(7)).submit(Map.of())))
                .isTrue();
        await().atMost(SOON).until(() -> answers() == 1);
        String followUp = product().followUps(SESSION).path(0).path("id").asString();
        assertThat(search.places(ID)).as("the search finds").contains("survey.client");
        assertThat(search.places(SESSION))
                .as("the search finds")
                .contains("survey.session", "dashboard.follow_up_session", "session-completed", "follow-up-session");

        Answer receipt = delete();

        assertThat(receipt.status()).as(receipt.body()).isEqualTo(200);
        assertThat(receipt.json().path("removed").path("queuedEmails").asInt()).isEqualTo(1);
        await().atMost(SOON)
                .until(() ->
                        product().timeline(followUp).findValuesAsString("type").contains("erased"));
        await().atMost(SOON).until(() -> product().followUps(SESSION).isEmpty());
        assertThat(search.places(NAME + "@due.example")).isEmpty();
        assertThat(search.places(ID)).isEmpty();
        assertThat(search.places(email.messageId().replaceAll("^<|\\..*$", ""))).isEmpty();
        // The first keeps it for its 14 days, the second until the broker cleans behind the record that takes it back.
        assertThat(search.places(SESSION)).isSubsetOf("session-completed", "follow-up-session");
        assertThat(answers()).isEqualTo(1);
        assertThat(delete().status()).isEqualTo(404);
        assertThat(Web.get(email.page()).status()).isEqualTo(404);
    }

    private Email invitation() {
        Session due = Session.dueNow(standalone.now(), "erasure-1", NAME, 5);
        Answer answer = product()
                .post(new Session(
                        due.id(),
                        due.therapist(),
                        ID,
                        due.email(),
                        due.firstName(),
                        due.zone(),
                        due.endedAt(),
                        due.usualSleep()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return await().atMost(SOON)
                .until(() -> standalone.mailbox().emails(due.email()::equals), found -> !found.isEmpty())
                .getFirst();
    }

    private Answer delete() {
        URI client = product().survey().resolve("/api/clinics/" + product().clinic() + "/clients/client%2F" + NAME);
        return Web.send(product().authorized(client).DELETE());
    }

    private int answers() {
        return product()
                .therapist("erasure-1", "")
                .map((JsonNode figures) -> figures.path("answers").asInt())
                .orElse(0);
    }

    private Product product() {
        return standalone.product();
    }
}
