package org.sleepfollowup.survey.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sleepfollowup.survey.erasure.ErasingClinic.path;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.running.RunningSurvey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a clinic asks what is stored of a client, and has it erased. */
class ErasureApiIT {
    private static final ErasingClinic CLINIC = ErasingClinic.made("erasing");

    private final KnownClient client = KnownClient.of(CLINIC);

    @Test
    void theReceiptSaysWhatWasRemovedAndWhenTheLastCopyGoes() {
        JsonNode receipt = JsonMapper.shared().readTree(client.erase().body());

        assertThat(receipt.path("removed").path("contacts").asInt()).isEqualTo(1);
        assertThat(receipt.path("removed").path("sessions").asInt()).isEqualTo(1);
        assertThat(receipt.path("removed").path("links").asInt()).isEqualTo(2);
        assertThat(receipt.path("removed").path("queuedEmails").asInt()).isEqualTo(2);
        assertThat(receipt.path("removed").path("checkIns").asInt()).isEqualTo(1);
        assertThat(receipt.path("by").asString()).isEqualTo("clinic");
        assertThat(receipt.path("goes").get(0).path("where").asString()).isEqualTo("session-completed");
        assertThat(Instant.parse(receipt.path("goes").get(0).path("by").asString()))
                .isEqualTo(client.visit().receivedAt().plus(Duration.ofDays(15)).plus(Duration.ofHours(1)));
        assertThat(receipt.toString())
                .doesNotContain(client.id(), client.session(), client.visit().email());
        assertThat(CLINIC.call("GET", "/erasures", CLINIC.key()).body())
                .contains(receipt.path("receipt").asString());
    }

    @Test
    void aSecondErasureSaysThatNothingIsKnown() {
        client.erase();

        HttpResponse<String> second = client.erase();

        assertThat(second.statusCode()).isEqualTo(404);
        assertThat(second.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(second.body()).contains("erased already").doesNotContain(client.id());
    }

    @Test
    void aClientMayKnowWhatIsStored() {
        JsonNode stored = JsonMapper.shared()
                .readTree(CLINIC.call("GET", path(client.id()), CLINIC.key()).body());

        assertThat(stored.path("client").asString()).isEqualTo(client.id());
        assertThat(stored.path("email").asString()).isEqualTo(client.visit().email());
        assertThat(stored.path("sessions").get(0).path("session").asString()).isEqualTo(client.session());
        assertThat(stored.path("sessions").get(0).path("checkIn").asBoolean()).isTrue();
        assertThat(stored.path("sessions").get(0).path("waves").findValuesAsString("state"))
                .containsExactly("sent", "pending");
    }

    @Test
    void onlyTheClinicAndTheOperatorMayErase() {
        ErasingClinic other = ErasingClinic.made("erasing-other");
        String path = path(client.id());

        assertThat(CLINIC.call("DELETE", path, "").statusCode()).isEqualTo(401);
        assertThat(CLINIC.call("DELETE", path, other.key()).statusCode()).isEqualTo(403);
        assertThat(CLINIC.call("GET", path, other.key()).statusCode()).isEqualTo(403);
        assertThat(CLINIC.call("DELETE", "/clients/nobody", CLINIC.key()).statusCode())
                .isEqualTo(404);
        assertThat(CLINIC.call("DELETE", "/clients/%00", CLINIC.key()).statusCode())
                .isIn(400, 404);
        assertThat(CLINIC.call("DELETE", path, RunningSurvey.OPERATOR_KEY).statusCode())
                .isEqualTo(200);
    }
}
