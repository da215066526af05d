package org.sleepfollowup.bench.page;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
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
    private final int warmUp;
    private final Map<String, Queue<Sent>> unseen = new ConcurrentHashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Histogram nanos = new Histogram(TimeUnit.MINUTES.toNanos(10), 3);
    private int looks;

    private record Sent(int number, long due) {}

    /** @param warmUp how many answers come before those that are measured */
    SeenAnswers(int port, String clinic, String apiKey, int warmUp) {
        this.warmUp = warmUp;
        this.look = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/clinics/" + clinic
                        + "/therapists?wave=first-night&baseline=recalled"))
                .header("Authorization", "Bearer " + apiKey)
                .build();
    }

    /** An answer about a therapist is on its way, and should have been since then. */
    void sent(String therapist, int number, long due) {
        unseen.computeIfAbsent(therapist, added -> new ConcurrentLinkedQueue<>())
                .add(new Sent(number, due));
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
        return seen.values().stream().mapToInt(Integer::intValue).sum();
    }

    boolean all(int sent) {
        return count() == sent;
    }

    /** In milliseconds. */
    double p99() {
        return nanos.getValueAtPercentile(99) / 1e6;
    }

    void print(Report report) {
        report.say(
                "%,d looks; from an answer to its figure: p50 %.0f   p90 %.0f   p99 %.0f   max %.0f ms",
                looks,
                nanos.getValueAtPercentile(50) / 1e6,
                nanos.getValueAtPercentile(90) / 1e6,
                p99(),
                nanos.getMaxValue() / 1e6);
    }

    private void look() throws InterruptedException {
        HttpResponse<String> answer;
        try {
            answer = client.send(look, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("The dashboard did not answer.", e);
        }
        looks++;
        if (answer.statusCode() == 200) {
            long now = System.nanoTime();
            for (JsonNode therapist : json.readTree(answer.body()).path("therapists")) {
                count(therapist.path("id").asString(), therapist.path("answers").asInt(0), now);
            }
        }
    }

    /** Answers about one therapist are counted in the order in which they came. */
    private void count(String therapist, int answers, long now) {
        Queue<Sent> queue = unseen.getOrDefault(therapist, new ConcurrentLinkedQueue<>());
        for (int before = seen.getOrDefault(therapist, 0); before < answers; before++) {
            record(queue.poll(), now);
        }
        seen.merge(therapist, answers, Math::max);
    }

    private void record(@Nullable Sent sent, long now) {
        if (sent != null && sent.number() >= warmUp) {
            nanos.recordValue(now - sent.due());
        }
    }
}
