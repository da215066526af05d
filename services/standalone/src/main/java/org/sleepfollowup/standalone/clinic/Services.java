package org.sleepfollowup.standalone.clinic;

import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running services as an operator sees them: over HTTP, each answering once the news has reached it over Kafka. */
public final class Services {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final JsonMapper JSON = new JsonMapper();

    private final RestClient http;
    private final String operatorKey;

    public Services(String url, String operatorKey) {
        this.http = RestClient.builder()
                .baseUrl(url)
                .requestFactory(new JdkClientHttpRequestFactory())
                .build();
        this.operatorKey = operatorKey;
    }

    private record Answer(int status, String body) {
        boolean good() {
            return status / 100 == 2;
        }

        JsonNode json() {
            return JSON.readTree(body);
        }
    }

    /** Makes the clinic and its sign-in. */
    public Credentials create(FirstClinic clinic) {
        JsonNode created = put(
                "/api/clinics/" + clinic.id(),
                Map.of(
                        "name", clinic.name(),
                        "timeZone", clinic.zone().getId(),
                        "senderName", clinic.name(),
                        "senderAddress", clinic.sender()));
        JsonNode user = put("/api/clinics/" + clinic.id() + "/users/" + clinic.user(), Map.of());
        return new Credentials(
                clinic.id(),
                created.path("apiKey").asString(),
                user.path("user").asString(),
                user.path("password").asString());
    }

    /** Waits until the clinic's key opens intake and dashboard. */
    public void awaitReady(Credentials credentials) {
        // An empty session is refused for its missing fields once the key is known, and leaves no trace.
        await(
                "intake",
                () -> exchange(
                        http.post()
                                .uri("/api/sessions")
                                .contentType(MediaType.APPLICATION_JSON)
                                .body("{}"),
                        credentials.apiKey()),
                answer -> answer.status() == 400);
        await("dashboard", () -> therapists(credentials), Answer::good);
    }

    /** Waits until the dashboard shows so many answers to the first night that have a baseline from check-in. */
    public void awaitAnswers(Credentials credentials, long expected) {
        await("simulated history", () -> therapists(credentials), answer -> answers(answer) >= expected);
    }

    private static long answers(Answer answer) {
        long sum = 0;
        for (JsonNode therapist : answer.json().path("therapists")) {
            sum += therapist.path("answers").asLong(0);
        }
        return sum;
    }

    private Answer therapists(Credentials credentials) {
        return exchange(
                http.get()
                        .uri(
                                "/api/clinics/{clinic}/therapists?wave=first-night&baseline=check-in",
                                credentials.clinic()),
                credentials.apiKey());
    }

    /** Asked again until it is taken: the dashboard knows a clinic a moment after the survey service made it. */
    private JsonNode put(String path, Map<String, String> body) {
        return await(
                        path,
                        () -> exchange(
                                http.put()
                                        .uri(path)
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .body(body),
                                operatorKey),
                        Answer::good)
                .json();
    }

    private static Answer exchange(RequestHeadersSpec<?> request, String key) {
        return request.header(HttpHeaders.AUTHORIZATION, "Bearer " + key).exchange((sent, response) -> {
            String body = response.bodyTo(String.class);
            return new Answer(response.getStatusCode().value(), body == null ? "" : body);
        });
    }

    private static Answer await(String what, Supplier<Answer> ask, Predicate<Answer> wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Answer answer = ask.get();
        while (!wanted.test(answer)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Waited " + PATIENCE.toSeconds() + " s in vain for " + what
                        + ", which answers " + answer.status() + ".");
            }
            try {
                Thread.sleep(LOOK_AGAIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for " + what + ".", e);
            }
            answer = ask.get();
        }
        return answer;
    }
}
