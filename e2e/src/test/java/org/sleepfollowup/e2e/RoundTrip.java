package org.sleepfollowup.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.sleepfollowup.e2e.Web.Answer;

/** The way of one client through standalone: session, email, answer, figure. */
record RoundTrip(StandaloneProcess standalone, String therapist, String client) {
    private static final Duration SOON = Duration.ofSeconds(30);

    /** The email after a session that is due now. */
    Email invitation() {
        Answer answer = product().post(Session.dueNow(standalone.now(), therapist, client, 5));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return await("the email to " + client)
                .atMost(SOON)
                .until(() -> standalone.mailbox().emails((client + "@due.example")::equals), found -> !found.isEmpty())
                .getFirst();
    }

    /** All the way, up to an answer that counts once. */
    void succeeds() {
        int before = answers();
        SurveyPage page = SurveyPage.open(invitation().tap(7));
        Answer answer = page.submit(Map.of());
        assertThat(SurveyPage.thanks(answer)).as(answer.body()).isTrue();
        await("the answer of " + client)
                .atMost(SOON)
                .untilAsserted(() -> assertThat(answers()).isEqualTo(before + 1));
    }

    String followUp() {
        return await("the follow-up of " + client)
                .atMost(SOON)
                .until(() -> product().followUps("S-" + client), found -> found.size() == 1)
                .path(0)
                .path("id")
                .asString();
    }

    /** What has happened, oldest first. */
    List<String> events() {
        return product()
                .timeline(followUp())
                .valueStream()
                .map(event -> event.path("type").asString())
                .toList();
    }

    private int answers() {
        return product()
                .therapist(therapist, "")
                .map(figures -> figures.path("answers").asInt())
                .orElse(0);
    }

    private Product product() {
        return standalone.product();
    }
}
