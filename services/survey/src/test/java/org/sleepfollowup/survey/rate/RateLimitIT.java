package org.sleepfollowup.survey.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.running.Http;
import org.sleepfollowup.survey.running.Invited;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Visits that come too often, to an instance that allows few. */
class RateLimitIT {
    private static final String CLINIC = "hurried";
    private static final RunningSurvey SURVEY = RunningSurvey.get();
    private static ConfigurableApplicationContext strict;
    private static String url = "";

    private final Http http = new Http(url);

    @BeforeAll
    static void startOneThatAllowsFew() {
        SURVEY.clinic(CLINIC);
        strict = SURVEY.another(
                "--sleepfollowup.survey.rate.looks=6",
                "--sleepfollowup.survey.rate.submissions=3",
                "--sleepfollowup.survey.rate.misses=5");
        url = "http://localhost:"
                + ((WebServerApplicationContext) strict).getWebServer().getPort();
    }

    @AfterAll
    static void stop() {
        strict.close();
    }

    @Test
    void aLinkThatIsOpenedTooOftenWaitsAndOtherLinksDoNot() {
        String page = Invited.by(CLINIC).page();
        IntStream.range(0, 6)
                .forEach(i -> assertThat(http.get(page).statusCode()).isEqualTo(200));

        HttpResponse<String> refused = http.get(page);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 60L);
        assertThat(refused.body()).contains("One moment, please");
        assertThat(http.get(Invited.by(CLINIC).page()).statusCode()).isEqualTo(200);
    }

    @Test
    void submissionsToOneLinkAreBoundedMoreStrictlyThanLooks() {
        String page = Invited.by(CLINIC).page();
        IntStream.range(0, 3)
                .forEach(i ->
                        assertThat(http.post(page, "sleep", "7").statusCode()).isEqualTo(303));
        assertThat(http.post(page, "sleep", "7").statusCode()).isEqualTo(429);
        assertThat(http.get(page).statusCode()).isEqualTo(200);
    }

    @Test
    void whoTriesManyLinksThatWereNeverSentIsRefusedAndLocksOutNobodyBehindTheSameAddress() throws Exception {
        String page = Invited.by(CLINIC).page();
        assertThat(IntStream.range(0, 12).mapToObj(i -> http.get(unsent(i)).statusCode()))
                .startsWith(404)
                .endsWith(429);
        assertThat(forwarded(unsent(100), "203.0.113.9"))
                .as("anybody may claim to be somebody else")
                .isEqualTo(429);
        assertThat(http.get(page).statusCode()).as("a client of the clinic").isEqualTo(200);
        assertThat(http.post(page, "sleep", "7").statusCode()).isEqualTo(303);
    }

    private static String unsent(int number) {
        return "/f/" + "%022d".formatted(number);
    }

    private static int forwarded(String path, String address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(url + path))
                                    .header("X-Forwarded-For", address)
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
