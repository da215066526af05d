package org.sleepfollowup.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.sleepfollowup.schemas.ApiKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A booking system that sends with a clinic's key. */
record Sender(int port, ApiKey key) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    Answer post(String session) {
        return send("/api/sessions", "application/json", BodyPublishers.ofString(session));
    }

    Answer importCsv(byte[] csv) {
        return send("/api/sessions/import", "text/csv", BodyPublishers.ofByteArray(csv));
    }

    Answer importForm(byte[] csv, String field) {
        byte[] head = ("--cut\r\nContent-Disposition: form-data; name=\"" + field
                        + "\"; filename=\"list.csv\"\r\nContent-Type: application/vnd.ms-excel\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] foot = "\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8);
        return send(
                "/api/sessions/import",
                "multipart/form-data; boundary=cut",
                BodyPublishers.concat(
                        BodyPublishers.ofByteArray(head),
                        BodyPublishers.ofByteArray(csv),
                        BodyPublishers.ofByteArray(foot)));
    }

    Answer send(String path, String contentType, BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + key.value())
                .header("Content-Type", contentType)
                .POST(body)
                .build();
        try {
            return new Answer(HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    record Answer(HttpResponse<String> http) {
        int status() {
            return http.statusCode();
        }

        String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            return JSON.readTree(http.body());
        }

        String text(String field) {
            return json().path(field).asString("");
        }
    }
}
