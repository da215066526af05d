package org.sleepfollowup.e2e;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.sleepfollowup.e2e.Web.Answer;
import tools.jackson.databind.JsonNode;

/** The three services that the world speaks to, and a clinic with its key; in standalone all three are one address. */
record Product(URI intake, URI survey, URI dashboard, String clinic, String apiKey) {

    Answer importAppointments(byte[] csv) {
        return Web.send(authorized(intake.resolve("/api/sessions/import"))
                .header("Content-Type", "text/csv")
                .POST(Web.body(csv)));
    }

    Answer post(Session session) {
        return Web.send(authorized(intake.resolve("/api/sessions"))
                .header("Content-Type", "application/json")
                .POST(Web.body(session.json())));
    }

    /** Follow-ups of one session of the booking system. */
    JsonNode followUps(String session) {
        return read("/follow-ups?session=" + URLEncoder.encode(session, StandardCharsets.UTF_8))
                .path("followUps");
    }

    /** Events of a follow-up, oldest first. */
    JsonNode timeline(String followUp) {
        return read("/follow-ups/" + followUp).path("events");
    }

    Optional<JsonNode> therapist(String id, String parameters) {
        return therapists(parameters)
                .valueStream()
                .filter(therapist -> id.equals(therapist.path("id").asString()))
                .findFirst();
    }

    JsonNode therapists(String parameters) {
        return read("/therapists?" + parameters).path("therapists");
    }

    JsonNode reconciliation() {
        return read("/reconciliation");
    }

    HttpRequest.Builder authorized(URI uri) {
        return Web.request(uri).header("Authorization", "Bearer " + apiKey);
    }

    private JsonNode read(String path) {
        Answer answer = Web.send(authorized(dashboard.resolve("/api/clinics/" + clinic + path)));
        if (answer.status() != 200) {
            throw new AssertionError(path + " answers " + answer.status() + ": " + answer.body());
        }
        return answer.json();
    }
}
