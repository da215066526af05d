package org.sleepfollowup.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.schemas.avro.FollowUpEventKind;
import org.sleepfollowup.schemas.avro.Wave;

/** The pages as a person of the clinic sees them. */
class PagesIT {
    private static final Pipeline PIPELINE = new Pipeline("pages");
    private static RunningDashboard dashboard;
    private static HttpClient browser;
    private static Pipeline.Session withdrawn;

    @BeforeAll
    static void start() {
        dashboard = RunningDashboard.start();
        browser = dashboard.signedIn("pages", "paul");
        PIPELINE.clinic("Harbour & Hill Massage");
        for (int i = 0; i < 8; i++) {
            PIPELINE.answered("P-" + i, "t-1", "client-" + i, 4, 5 + i % 3);
        }
        PIPELINE.answered("P-8", "t-2", "client-8", 4, 9);
        withdrawn = PIPELINE.session("P-9", "t-2")
                .planned("Name of t-2")
                .happened(FollowUpEventKind.SUPPRESSED, Wave.ONE_WEEK, "something-new")
                .happened(FollowUpEventKind.WITHDRAWN, null, "no-show");
        await().untilAsserted(() -> {
            Document page = dashboard.page(browser, "/clinics/pages");
            assertThat(page.select("#asked").text()).isEqualTo("9");
            assertThat(page.select("[data-therapist=t-1] .answers").text()).isEqualTo("8");
            assertThat(page.select("[data-therapist=t-2] .answers").text()).isEqualTo("1");
        });
        await().until(() -> dashboard
                .get(browser, "/clinics/pages/follow-ups/" + withdrawn.id())
                .body()
                .contains("Withdrawn"));
    }

    @AfterAll
    static void stop() {
        PIPELINE.close();
        dashboard.close();
    }

    @Test
    void theClinicsPageShowsTheSameNumbersAsTheApi() {
        Document page = dashboard.page(browser, "/clinics/pages");

        assertThat(page.select("h1").text()).isEqualTo("Harbour & Hill Massage");
        assertThat(page.select("#rate span").text()).isEqualTo("100%");
        // Changes 1 2 3 1 2 3 1 2: mean 1.875, t(7) = 2.364624, s = 0.834523.
        assertThat(page.select("[data-therapist=t-1] td.change").text())
                .isEqualTo("slept 1.9 points better (1.2 to 2.6)");
        // Two therapists do not make a common axis.
        assertThat(page.select("svg.plot, svg.chart")).isEmpty();
        assertThat(page.select("#not-side-by-side").text()).contains("once 5 of them");
        assertThat(page.select("footer").text()).contains("not made for pay or dismissal");
    }

    @Test
    void fewClientsAreHiddenAndItSaysWhatItTakes() {
        Element row = dashboard
                .page(browser, "/clinics/pages")
                .select("[data-therapist=t-2]")
                .first();

        assertThat(row.select(".hidden").text())
                .contains("fewer than 6 clients")
                .contains("5 more are needed");
        assertThat(row.select("svg")).isEmpty();
    }

    @Test
    void aTherapistReadsOneSentenceFirst() {
        Document page = dashboard.page(browser, "/clinics/pages/therapists/t-1");

        assertThat(page.select("#live p").first().text())
                .isEqualTo("Your clients reported sleeping 1.9 points better than on their usual night (1.2 to 2.6),"
                        + " 8 clients, 8 answers.");
        assertThat(Double.parseDouble(page.select("svg.plot circle").first().attr("cx")))
                .isGreaterThan(120);
        assertThat(page.select(".months tbody tr")).hasSize(1);
        assertThat(dashboard.get(browser, "/clinics/pages/therapists/nobody").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theTimelineGivesReasonsInWordsAndUnknownOnesReadably() {
        Document page = dashboard.page(browser, "/clinics/pages/follow-ups/" + withdrawn.id());

        assertThat(page.select(".withdrawn .why").text()).isEqualTo("The client did not come to the session.");
        assertThat(page.select(".suppressed .why").text()).isEqualTo("Something new");
        // In the clinic's zone, America/Denver.
        assertThat(page.select(".withdrawn time").text()).isEqualTo("Fri 20 Nov 2026, 18:00");
    }

    @Test
    void aFollowUpIsFoundByItsSession() {
        Document page = dashboard.page(browser, "/clinics/pages/follow-ups?session=P-3");

        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("tbody a").attr("href")).startsWith("/clinics/pages/follow-ups/");
        assertThat(dashboard
                        .page(browser, "/clinics/pages/follow-ups?session=none")
                        .text())
                .contains("No follow-up of this session is known");
    }

    @Test
    void everyPageKeepsToItsOwnScriptsAndStyles() {
        Stream.of(
                        "/clinics/pages",
                        "/clinics/pages/follow-ups",
                        "/clinics/pages/session-facts",
                        "/clinics/pages/attention",
                        "/clinics/pages/reconciliation",
                        "/sign-in")
                .forEach(path -> {
                    var answer = dashboard.get(browser, path);
                    assertThat(answer.headers()
                                    .firstValue("Content-Security-Policy")
                                    .orElseThrow())
                            .contains("script-src 'self'");
                    Document page = dashboard.page(browser, path);
                    assertThat(page.select("script:not([src]), [style], [onclick]"))
                            .isEmpty();
                    page.select("script[src], link[href]")
                            .forEach(link -> assertThat(dashboard
                                            .get(browser, link.attr("src") + link.attr("href"))
                                            .statusCode())
                                    .as(link.toString())
                                    .isEqualTo(200));
                });
    }

    @Test
    void anEmptyClinicIsToldWhatHappensNext() {
        HttpClient other = dashboard.signedIn("empty", "emma");

        assertThat(dashboard.page(other, "/clinics/empty").text())
                .contains("No answers yet")
                .contains("morning after the first night");
    }

    @Test
    void unknownPagesAreFriendly() {
        var answer = dashboard.get(browser, "/clinics/pages/nowhere");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no such page");
        assertThat(dashboard.get(browser, "/clinics/pages?from=May").statusCode())
                .isEqualTo(400);
    }

    @Test
    void anOpenPageIsToldWithinASecondThatSomethingChanged() throws Exception {
        try (Pipeline live = new Pipeline("live")) {
            live.clinic("Live");
            HttpClient watcher = dashboard.signedIn("live", "lena");
            await().until(() ->
                    dashboard.page(watcher, "/clinics/live").select("h1").text().equals("Live"));
            Element main =
                    dashboard.page(watcher, "/clinics/live").select("main").first();
            CompletableFuture<String> told = listen(watcher, main.attr("sse-connect"));

            live.session("L-1", "t-1").planned("Dana");

            assertThat(told.get(10, TimeUnit.SECONDS)).isEqualTo("event:changed");
            // The therapist's name may be kept in a transaction after the one that was told of.
            await().untilAsserted(() ->
                    assertThat(dashboard.page(watcher, "/clinics/live").text()).contains("Dana"));
        }
    }

    @Test
    void aPageThatMissedAChangeIsToldAtOnce() throws Exception {
        assertThat(listen(browser, "/clinics/pages/events?version=0").get(10, TimeUnit.SECONDS))
                .isEqualTo("event:changed");
    }

    /** The first event of a stream. */
    private static CompletableFuture<String> listen(HttpClient browser, String path) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(dashboard.uri(path))
                .header("Accept", "text/event-stream")
                .timeout(Duration.ofSeconds(10))
                .build();
        return browser.sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                .thenApplyAsync(response -> response.body()
                        .filter(line -> line.startsWith("event:"))
                        .findFirst()
                        .orElse("nothing"));
    }
}
