package org.sleepfollowup.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sleepfollowup.embedded.Ports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A day at the demo clinic, from the import to the figure, and the next start on the same folder. */
class StandaloneIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern SURVEY_LINK = Pattern.compile("http://localhost:\\d+/f/[\\w-]+\\?[^\\s\"<>]+");

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = Ports.free();

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

    @Test
    void aDayAtTheDemoClinicIsThereAfterARestart() throws Exception {
        int answersBefore;
        JsonNode mails;
        try (Standalone standalone = demo()) {
            standalone.start();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("access.json"))))
                    .isEqualTo("rw-------");
            answersBefore = answersOf("t-01");
            assertThat(answersBefore).isGreaterThan(50);

            JsonNode report = importSample();
            assertThat(report.path("accepted").asInt()).isEqualTo(21);

            post("/api/demo/clock", "{\"to\": \"2026-11-21T06:59:00-07:00\"}", 200);
            assertThat(get("/api/mailbox")).isEmpty();
            JsonNode now = post("/api/demo/clock", "{\"to\": \"2026-11-21T09:30:00-07:00\"}", 200);
            assertThat(now.path("now").asString()).startsWith("2026-11-21T16:30:");

            mails = get("/api/mailbox");
            assertThat(mails).hasSize(21);
            assertThat(sentAt(mails)).allSatisfy(at -> assertThat(at).matches("2026-11-21T1[46]:0[01]:.*"));
            answer(mails, "ana@clients.example");
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(answersOf("t-01")).isEqualTo(answersBefore + 1));
            clockRefusesNonsense();
            mailboxShows(mails);
            databaseOpensWithTheUrlAlone();
        }
        noAddressStandsInKafka();
        try (Standalone standalone = demo()) {
            standalone.start();

            assertThat(get("/api/mailbox")).isEqualTo(mails);
            assertThat(answersOf("t-01")).isEqualTo(answersBefore + 1);
            assertThat(get("/api/demo/clock").path("now").asString()).isGreaterThan("2026-11-21T16:30");
            assertThat(importSample().path("unchanged").asInt()).isEqualTo(22);
        }
    }

    private void answer(JsonNode mails, String client) throws Exception {
        String id = StreamSupport.stream(mails.spliterator(), false)
                .filter(mail -> mail.path("to").asString().equals(client))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        String html = Jsoup.parse(page("/mailbox/" + id)).select("iframe").attr("srcdoc");
        Matcher link =
                SURVEY_LINK.matcher(Jsoup.parse(html).select("a[href*=/f/]").attr("href"));
        assertThat(link.find()).isTrue();
        Document survey = Jsoup.parse(send(request(URI.create(link.group()))).body());
        String path = URI.create(link.group()).getPath();
        assertThat(survey.select("input[type=radio][name=sleep]")).hasSize(11);
        HttpResponse<String> thanks = send(request(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("sleep=8")));
        assertThat(thanks.statusCode()).isIn(200, 303);
    }

    private void clockRefusesNonsense() throws Exception {
        for (String body : List.of(
                "{\"advance\": \"PT-1H\"}",
                "{\"advance\": \"P401D\"}",
                "{\"advance\": \"soon\"}",
                "{\"to\": \"2026-11-20T09:00:00-07:00\"}",
                "{\"to\": \"2026-12-01T09:00:00\"}",
                "{}",
                "{\"to\"",
                "")) {
            assertThat(post("/api/demo/clock", body, 400).path("status").asInt())
                    .as(body)
                    .isEqualTo(400);
        }
    }

    private void mailboxShows(JsonNode mails) throws Exception {
        assertThat(Jsoup.parse(page("/mailbox")).select("tbody tr")).hasSize(21);
        assertThat(page("/mailbox")).contains("Skip to tomorrow morning");
        String id = mails.get(0).path("id").asString();
        assertThat(Jsoup.parse(page("/mailbox/" + id)).select("pre").text()).contains("/f/");
        HttpResponse<String> raw = send(request(uri("/api/mailbox/" + id)));
        assertThat(raw.headers().firstValue("Content-Type")).hasValue("message/rfc822");
        assertThat(send(request(uri("/api/mailbox/4711"))).statusCode()).isEqualTo(404);
        assertThat(send(request(uri("/mailbox/4711"))).statusCode()).isEqualTo(404);
    }

    private void databaseOpensWithTheUrlAlone() throws Exception {
        try (Connection connection =
                DriverManager.getConnection(access().path("jdbcUrl").asString())) {
            assertThat(connection.isValid(2)).isTrue();
        }
    }

    private void noAddressStandsInKafka() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("kafka"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .noneSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .contains("@clients.example"));
        }
    }

    private JsonNode access() throws IOException {
        return JSON.readTree(Files.readString(folder.resolve("access.json")));
    }

    private JsonNode importSample() throws Exception {
        HttpResponse<String> response = send(authorized("/api/sessions/import")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofByteArray(getClass()
                        .getResourceAsStream("/appointments-2026-11-20.csv")
                        .readAllBytes())));
        return JSON.readTree(response.body());
    }

    private int answersOf(String therapist) throws Exception {
        JsonNode metrics =
                JSON.readTree(send(authorized("/api/clinics/demo/therapists")).body());
        return StreamSupport.stream(metrics.path("therapists").spliterator(), false)
                .filter(one -> one.path("id").asString().equals(therapist))
                .findFirst()
                .orElseThrow()
                .path("answers")
                .asInt();
    }

    private static List<String> sentAt(JsonNode mails) {
        return StreamSupport.stream(mails.spliterator(), false)
                .map(mail -> mail.path("at").asString())
                .toList();
    }

    private JsonNode get(String path) throws Exception {
        return JSON.readTree(send(request(uri(path))).body());
    }

    private String page(String path) throws Exception {
        HttpResponse<String> response = send(request(uri(path)));
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private JsonNode post(String path, String body, int status) throws Exception {
        HttpResponse<String> response = send(
                request(uri(path)).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return JSON.readTree(response.body());
    }

    private HttpRequest.Builder authorized(String path) throws IOException {
        return request(uri(path))
                .header("Authorization", "Bearer " + access().path("apiKey").asString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(90));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
