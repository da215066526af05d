package org.sleepfollowup.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sleepfollowup.e2e.Web.Answer;
import tools.jackson.databind.JsonNode;

/** Rubbish from programs, to every path of the API: each is refused with what mends it, and the next good session goes through. */
class RubbishIT {
    private final StandaloneProcess standalone = SharedStandalone.get();
    private final Product product = standalone.product();
    private final URI sessions = product.intake().resolve("/api/sessions");
    private final URI imports = product.intake().resolve("/api/sessions/import");
    private final URI clinic = product.survey().resolve("/api/clinics/" + product.clinic());
    private final URI clock = standalone.access().url().resolve("/api/demo/clock");

    @AfterAll
    static void theNextGoodOneGoesThrough() {
        new RoundTrip(SharedStandalone.get(), "rubbish-1", "after-rubbish").succeeds();
    }

    @Test
    void sessions() {
        refused(400, session(Rubbish.empty()));
        refused(400, session(Web.body("{\"sessionId\": \"torn")));
        refused(400, session(Web.body("[1, 2]")));
        refused(400, session(Web.body("{\"sessionId\": 5, \"status\": [], \"client\": \"Ana\", \"endedAt\": {}}")));
        refused(400, session(Web.body("{\"sessionId\": \"a\", \"sessionId\": \"b\"}")));
        refused(400, session(Rubbish.brokenUtf8()));
        refused(413, session(Web.body(Rubbish.huge())));
        refused(413, session(Rubbish.hugeAndUnannounced()));
        refused(415, Web.send(typed(product.authorized(sessions), "text/plain").POST(Web.body("{}"))));
        refused(401, Web.send(typed(Web.request(sessions), "application/json").POST(Web.body("{}"))));
        refused(401, Web.send(typed(stranger(sessions), "application/json").POST(Web.body("{}"))));
    }

    @Test
    void fieldsToMendAreNamed() {
        Answer answer = session(Web.body("""
                {"sessionId": "r", "status": "finished", "endedAt": "2026-13-20", "therapist": {"id": "t"},
                 "client": {"id": "c", "email": "c(at)clients.example"}, "usualSleep": {"sleep": 11}}"""));

        refused(400, answer);
        assertThat(answer.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString()))
                .contains("status", "endedAt", "client.email", "usualSleep.sleep");
    }

    @Test
    void imports() {
        refused(400, product.importAppointments(new byte[0]));
        refused(400, product.importAppointments(new byte[] {0, 1, 2, 0, (byte) 0xFF}));
        refused(400, product.importAppointments("What,Is,This\r\n1,2,3\r\n".getBytes(StandardCharsets.UTF_8)));
        refused(413, product.importAppointments(Rubbish.huge()));
        refused(413, Web.send(typed(product.authorized(imports), "text/csv").POST(Rubbish.hugeAndUnannounced())));
        refused(415, Web.send(typed(product.authorized(imports), "image/png").POST(Web.body("x"))));
        refused(401, Web.send(typed(stranger(imports), "text/csv").POST(Web.body(Appointments.sample()))));
    }

    @Test
    void aRowInBrokenUtf8LosesNoOther() {
        String name = UUID.randomUUID().toString();
        byte[] day = new String(Appointments.busyDay(2), StandardCharsets.UTF_8)
                .replace("X-", name)
                .replace(",x-", "," + name)
                .replaceFirst(",Client,", ",Andr\u00e9,")
                .getBytes(StandardCharsets.ISO_8859_1);

        JsonNode report = product.importAppointments(day).json();

        assertThat(report.path("accepted").asInt()).as(report.toString()).isEqualTo(1);
        assertThat(report.path("rejected").asInt()).isEqualTo(1);
    }

    @Test
    void clinics() {
        refused(400, settings(product.authorized(clinic), Rubbish.empty()));
        refused(400, settings(product.authorized(clinic), Web.body("{\"name\": ")));
        refused(400, settings(product.authorized(clinic), Web.body("{\"name\": 5, \"waves\": \"all\"}")));
        refused(400, settings(product.authorized(clinic), Web.body("{\"timeZone\": \"Mars/Olympus\"}")));
        refused(400, settings(product.authorized(clinic), Web.body("{\"colour\": \"blue\"}")));
        refused(400, settings(product.authorized(clinic), Rubbish.brokenUtf8()));
        refused(413, settings(product.authorized(clinic), Web.body(Rubbish.huge())));
        refused(401, settings(stranger(clinic), Web.body("{}")));
        refused(403, settings(product.authorized(clinic.resolve("/api/clinics/other")), Web.body("{}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "therapists?wave=second",
                "therapists?baseline=guess",
                "therapists?from=November",
                "therapists?from=2026-12&to=2026-01"
            })
    void parameters(String path) {
        refused(400, Web.send(product.authorized(api(product.clinic(), path))));
    }

    @Test
    void keysAndPaths() {
        refused(404, Web.send(product.authorized(api(product.clinic(), "follow-ups/nobody"))));
        refused(403, Web.send(product.authorized(api("other", "therapists"))));
        refused(401, Web.send(stranger(api(product.clinic(), "therapists"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "{}", "{\"advance\": \"-PT1H\"}", "{\"advance\": \"P9999D\"}", "{\"to\": \"tomorrow\"}"
            })
    void movesOfTheClock(String move) {
        refused(400, Web.send(typed(Web.request(clock), "application/json").POST(Web.body(move))));
    }

    private Answer session(BodyPublisher body) {
        return Web.send(typed(product.authorized(sessions), "application/json").POST(body));
    }

    private static Answer settings(HttpRequest.Builder request, BodyPublisher body) {
        return Web.send(typed(request, "application/json").PUT(body));
    }

    private static HttpRequest.Builder typed(HttpRequest.Builder request, String type) {
        return request.header("Content-Type", type);
    }

    private static HttpRequest.Builder stranger(URI uri) {
        return Web.request(uri).header("Authorization", "Bearer sfu_nobody");
    }

    private URI api(String clinic, String path) {
        return product.dashboard().resolve("/api/clinics/" + clinic + "/" + path);
    }

    private static void refused(int status, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.isProblem())
                .as(answer.contentType() + ": " + answer.body())
                .isTrue();
        assertThat(answer.json().path("title").asString()).isNotBlank();
        assertThat(answer.json().path("detail").asString()).isNotBlank();
    }
}
