package org.sleepfollowup.bench.page;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.sleepfollowup.bench.Report;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks at the therapists' figures again and again: how many answers are counted, and how long ago the last was sent. */
final class SeenAnswers {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final HttpRequest look;
    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final Stage shown;
    private final Histogram lookNanos = new Histogram(TimeUnit.MINUTES.toNanos(10), 3);

    SeenAnswers(int port, String clinic, String apiKey, SentAnswers sent) {
        this.shown = new Stage("in a figure", sent);
        this.look = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/clinics/" + clinic
                        + "/therapists?wave=first-night&baseline=recalled"))
                .header("Authorization", "Bearer " + apiKey)
                .build();
    }

    /** Looks until so many are counted, or no more are for a long time. */
    void awaitAll(int sent) throws InterruptedException {
        long changed = System.nanoTime();
        while (count() < sent && System.nanoTime() - changed < PATIENCE_NANOS) {
            int before = count();
            look();
            if (count() > before) {
                changed = System.nanoTime();
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    int count() {
        return shown.count();
    }

    /** From when an answer should have been sent until it was seen, in milliseconds. */
    double p99() {
        return shown.p99();
    }

    void print(Report report) {
        shown.print(report);
        report.say(
                "%,d looks, each p50 %.0f   p99 %.0f ms",
                lookNanos.getTotalCount(),
                lookNanos.getValueAtPercentile(50) / 1e6,
                lookNanos.getValueAtPercentile(99) / 1e6);
    }

    private void look() throws InterruptedException {
        long begin = System.nanoTime();
        HttpResponse<String> answer;
        try {
            answer = client.send(look, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("The dashboard did not answer.", e);
        }
        long now = System.nanoTime();
        lookNanos.recordValue(now - begin);
        if (answer.statusCode() == 200) {
            for (JsonNode therapist : json.readTree(answer.body()).path("therapists")) {
                shown.reached(
                        therapist.path("id").asString(),
                        therapist.path("answers").asInt(0),
                        now);
            }
        }
    }
}
