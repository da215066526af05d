package org.sleepfollowup.standalone.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.sleepfollowup.standalone.clinic.Access;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product over HTTP, as programs and browsers reach it. */
final class Web {
    /** Moving the clock waits for all that falls due. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Access access;

    Web(Access access) {
        this.access = access;
    }

    /** An answer of the product. */
    record Answer(int status, String body) {
        JsonNode json() {
            return JSON.readTree(body);
        }
    }

    /** A call of the clinic's own program; anything but success ends the scene. */
    JsonNode call(String method, String path, Object body) {
        Answer answer = send(HttpRequest.newBuilder(URI.create(access.url() + path))
                .header("Authorization", "Bearer " + access.apiKey())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body))));
        return succeeded(method + " " + path, answer).json();
    }

    JsonNode get(String path) {
        Answer answer = send(HttpRequest.newBuilder(URI.create(access.url() + path))
                .header("Authorization", "Bearer " + access.apiKey()));
        return succeeded("GET " + path, answer).json();
    }

    /** A page or a message, byte for byte in ISO 8859-1. */
    String raw(String path) {
        HttpResponse<byte[]> response =
                exchange(HttpRequest.newBuilder(URI.create(access.url() + path)), BodyHandlers.ofByteArray());
        return new String(response.body(), StandardCharsets.ISO_8859_1);
    }

    /** What somebody sees behind a link. */
    Answer look(URI link) {
        return send(HttpRequest.newBuilder(link));
    }

    /** A form's post. */
    Answer post(URI target, String form) {
        return send(HttpRequest.newBuilder(target)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private static Answer succeeded(String what, Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException(what + " answered " + answer.status() + ".");
        }
        return answer;
    }

    private Answer send(HttpRequest.Builder request) {
        HttpResponse<String> response = exchange(request, BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }

    private <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.timeout(PATIENCE).build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The tour was interrupted.", e);
        }
    }
}
