package org.sleepfollowup.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sleepfollowup.embedded.Ports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo shows everything that can happen to a follow-up, and nothing of it until it is asked for. */
class TourIT {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = Ports.free();

    @Test
    void theTourShowsEverythingThatCanHappenAsOftenAsItIsRun() throws Exception {
        try (Standalone standalone = demo()) {
            standalone.start();
            assertThat(get("/api/demo/tour").path("state").asString()).isEqualTo("before");
            assertThat(get("/api/mailbox")).isEmpty();
            assertThat(page("/demo")).contains("Show everything that can happen");

            everySceneIsSeen();
            everySceneIsSeen();

            assertThat(Jsoup.parse(page("/demo")).select(".tour a[href^=/clinics/demo/follow-ups/]"))
                    .hasSizeGreaterThan(15);
        }
    }

    private void everySceneIsSeen() throws Exception {
        assertThat(post("/api/demo/tour")).isEqualTo(202);
        assertThat(post("/api/demo/tour")).as("one at a time").isEqualTo(409);
        await().atMost(Duration.ofMinutes(8))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> get("/api/demo/tour").path("state").asString().equals("ended"));
        assertThat(StreamSupport.stream(get("/api/demo/tour").path("steps").spliterator(), false)
                        .filter(step -> !step.path("state").asString().equals("done"))
                        .map(step -> step.path("name").asString() + ": "
                                + step.path("detail").asString("")))
                .isEmpty();
    }

    private Standalone demo() {
        return new Standalone(
                Options.parse(
                        folder,
                        "--demo",
                        "--now",
                        "2026-11-20T21:00:00-07:00",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        folder.toString()),
                Map.of());
    }

    private JsonNode get(String path) throws Exception {
        return JSON.readTree(page(path));
    }

    private String page(String path) throws Exception {
        HttpResponse<String> response = http.send(request(path).build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private int post(String path) throws Exception {
        return http.send(request(path).POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString())
                .statusCode();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(30));
    }
}
