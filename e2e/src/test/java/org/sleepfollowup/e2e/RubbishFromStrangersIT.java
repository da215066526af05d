package org.sleepfollowup.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.e2e.Web.Answer;

/** Rubbish to the two pages that stand open to everybody: nothing is recorded, and the good answer after it is. */
class RubbishFromStrangersIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String UNKNOWN = "AAAAAAAAAAAAAAAAAAAAAA";

    private final StandaloneProcess standalone = SharedStandalone.get();

    @Test
    void answers() {
        RoundTrip client = new RoundTrip(standalone, "rubbish-2", "answering");
        URI page = client.invitation().page();

        assertThat(post(page, Rubbish.empty()).status()).isEqualTo(422);
        assertThat(SurveyPage.post(page, Map.of("sleep", "11")).status()).isEqualTo(422);
        assertThat(SurveyPage.post(page, Map.of("sleep", "very well")).status()).isEqualTo(422);
        assertThat(SurveyPage.post(page, Map.of("sleep", "7", "colour", "blue")).status())
                .isEqualTo(422);
        assertThat(post(page, Web.body("sleep=%ff%fe&=&&%")).status()).isEqualTo(422);
        assertThat(post(page, Web.body(Rubbish.huge())).status()).isEqualTo(413);
        assertThat(post(page, Rubbish.hugeAndUnannounced()).status()).isEqualTo(413);
        assertThat(Web.send(Web.request(page)
                                .header("Content-Type", "application/json")
                                .POST(Web.body("{}")))
                        .status())
                .isEqualTo(415);
        await().atMost(SOON).untilAsserted(() -> assertThat(client.events()).contains("sent"));
        assertThat(client.events()).doesNotContain("answered");

        assertThat(SurveyPage.thanks(SurveyPage.post(page, Map.of("sleep", "7"))))
                .isTrue();
        await().atMost(SOON).untilAsserted(() -> assertThat(client.events()).contains("answered"));
    }

    @Test
    void linksThatNobodySent() {
        URI url = standalone.access().url();

        assertThat(Web.get(url.resolve("/f/" + UNKNOWN)).status()).isEqualTo(404);
        assertThat(Web.get(url.resolve("/f/%ff%00")).status()).isIn(400, 404);
        assertThat(post(url.resolve("/f/" + UNKNOWN), Web.body("sleep=7")).status())
                .isEqualTo(404);
        assertThat(post(url.resolve("/unsubscribe/" + UNKNOWN), Web.body("List-Unsubscribe=One-Click"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void unsubscribing() {
        RoundTrip client = new RoundTrip(standalone, "rubbish-2", "leaving");
        URI link = client.invitation().unsubscribe();

        assertThat(Web.get(link).status()).isEqualTo(200);
        assertThat(Web.send(Web.request(link).DELETE()).status()).isEqualTo(405);
        await().atMost(SOON).untilAsserted(() -> assertThat(client.events()).contains("sent"));
        assertThat(client.events()).doesNotContain("suppressed");

        assertThat(post(link, Web.body("List-Unsubscribe=One-Click")).status()).isEqualTo(200);
        await().atMost(SOON).untilAsserted(() -> assertThat(client.events()).contains("suppressed"));
    }

    private static Answer post(URI uri, BodyPublisher body) {
        return Web.send(Web.request(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(body));
    }
}
