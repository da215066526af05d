package org.sleepfollowup.survey.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sleepfollowup.schemas.ApiKey;
import org.sleepfollowup.schemas.avro.ClinicSettings;
import org.sleepfollowup.survey.running.Http;
import org.sleepfollowup.survey.running.RunningSurvey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClinicIT {
    private static final RunningSurvey SURVEY = RunningSurvey.get();
    private static final String MINIMAL =
            "{\"name\": \"Quiet Hands\", \"timeZone\": \"Europe/Vienna\", \"senderAddress\": \"hello@quiet-hands.example\"}";

    private final Http http = new Http(SURVEY.url());
    private final String clinic = "c-" + UUID.randomUUID();

    @Test
    void theOperatorCreatesAClinicAndSeesItsKeyOnce() {
        HttpResponse<String> created = put(RunningSurvey.OPERATOR_KEY, MINIMAL);
        assertThat(created.statusCode()).isEqualTo(201);
        String key = json(created).get("apiKey").asString();
        assertThat(json(created).get("minimumClients").asInt()).isEqualTo(6);
        assertThat(json(created).get("waves")).hasSize(2);

        JsonNode shown = json(get(key));
        assertThat(shown.get("senderName").asString()).isEqualTo("Quiet Hands");
        assertThat(shown.toString()).doesNotContain(key).doesNotContain(new ApiKey(key).hash());
        await().until(() -> !SURVEY.topics().clinics(clinic).isEmpty());
        assertThat(SURVEY.topics().clinics(clinic).getFirst())
                .returns("Europe/Vienna", ClinicSettings::getTimeZone)
                .returns(List.of(new ApiKey(key).hash()), ClinicSettings::getApiKeyHashes);
    }

    @Test
    void theClinicChangesWhatItSendsAndKeepsTheRest() {
        String key =
                json(put(RunningSurvey.OPERATOR_KEY, MINIMAL)).get("apiKey").asString();
        HttpResponse<String> changed = put(key, """
                {"minimumClients": 9, "waves": [{"wave": "one-week", "enabled": false, "localTime": "10:30",
                 "closesAfterHours": 100}]}""");
        assertThat(changed.statusCode()).isEqualTo(200);
        JsonNode now = json(get(key));
        assertThat(now.get("minimumClients").asInt()).isEqualTo(9);
        assertThat(now.get("name").asString()).isEqualTo("Quiet Hands");
        assertThat(now.at("/waves/0/reminderAfterHours").asInt()).isEqualTo(24);
        assertThat(now.at("/waves/1/localTime").asString()).isEqualTo("10:30");
        assertThat(now.at("/waves/1/enabled").asBoolean()).isFalse();
        await().until(() -> SURVEY.topics().clinics(clinic).size() == 2);
        assertThat(SURVEY.topics().clinics(clinic).getLast().getApiKeyHashes()).containsExactly(new ApiKey(key).hash());
    }

    @Test
    void whatIsLeftOutOfAWaveStaysAsItWas() {
        put(RunningSurvey.OPERATOR_KEY, MINIMAL);
        put(RunningSurvey.OPERATOR_KEY, "{\"waves\": [{\"wave\": \"first-night\", \"enabled\": false}]}");
        put(RunningSurvey.OPERATOR_KEY, "{\"waves\": [{\"wave\": \"first-night\", \"localTime\": \"10:00\"}]}");
        JsonNode wave = json(get(RunningSurvey.OPERATOR_KEY)).at("/waves/0");
        assertThat(wave.get("enabled").asBoolean()).isFalse();
        assertThat(wave.get("localTime").asString()).isEqualTo("10:00");
        assertThat(wave.get("reminderAfterHours").asInt()).isEqualTo(24);
        put(RunningSurvey.OPERATOR_KEY, "{\"waves\": [{\"wave\": \"first-night\", \"reminderAfterHours\": 0}]}");
        assertThat(json(get(RunningSurvey.OPERATOR_KEY))
                        .at("/waves/0/reminderAfterHours")
                        .isNull())
                .isTrue();
    }

    @Test
    void everyFieldThatCannotBeTakenIsNamed() {
        HttpResponse<String> refused = put(RunningSurvey.OPERATOR_KEY, """
                {"timeZone": "Mars/Olympus", "senderAddress": "nobody", "minimumClients": 0,
                 "waves": [{"wave": "first-night", "localTime": "9 o'clock"}, {"wave": "never"}]}""");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(refused).get("errors").findValuesAsString("field"))
                .contains("name", "timeZone", "senderAddress", "minimumClients", "waves[0].localTime", "waves[1].wave");
        assertThat(get(RunningSurvey.OPERATOR_KEY).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'';''",
                "'{';''",
                "null;''",
                "[];''",
                "{\"nmae\": \"x\"};nmae",
                "{\"minimumClients\": \"6\"};minimumClients",
                "{\"minimumClients\": 5};minimumClients",
                "{\"waves\": [{\"enabled\": 3}]};waves[0].enabled",
                "{\"clinicId\": \"other\"};clinicId",
                "{\"replyTo\": \"front..desk@quiet-hands.example\"};replyTo",
                "{\"senderAddress\": \"grüße@quiet-hands.example\"};senderAddress",
                "{\"waves\": [{\"wave\": \"one-week\", \"closesAfterHours\": 40}]};waves[0].reminderAfterHours",
                "{\"quietFrom\": \"08:30\", \"quietTo\": \"10:00\"};waves"
            })
    void whatIsNoSettingsIsRefused(String body, String field) {
        put(RunningSurvey.OPERATOR_KEY, MINIMAL);
        HttpResponse<String> refused = put(RunningSurvey.OPERATOR_KEY, body);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(json(refused).get("errors").findValuesAsString("field")).contains(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"nmae\": \"x\"};There is no such field; there are",
                "{\"minimumClients\": \"6\"};A whole number is needed",
                "{\"minimumClients\": 1.5};A whole number is needed",
                "{\"askWithoutConsent\": \"no\"};true or false is needed",
                "{\"name\": 5};Text in quotes is needed",
                "{\"waves\": {}};A list is needed",
                "{\"waves\": [5]};An object is needed",
                "{\"quietFrom\": \"8 pm\"};A time of day is needed as HH:mm",
                "{\"asksAtMost\": 0};A whole number from 1 to 100 is needed",
                "{\"therapistOnceInDays\": 366};A whole number from 0 to 365 is needed",
                "{\"restAfterSilent\": 0};A whole number from 1 to 100 is needed",
                "{\"waves\": [{\"wave\": \"one-week\", \"localTime\": \"22:00\"}]};lies in the quiet hours"
            })
    void aRefusalSaysWhatIsNeeded(String body, String needed) {
        put(RunningSurvey.OPERATOR_KEY, MINIMAL);
        assertThat(json(put(RunningSurvey.OPERATOR_KEY, body))
                        .at("/errors/0/message")
                        .asString())
                .contains(needed);
    }

    @Test
    void tenMegabytesAreRefused() {
        assertThat(put(RunningSurvey.OPERATOR_KEY, " ".repeat(10_000_000)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void keysOpenWhatIsTheirsOnly() {
        String key =
                json(put(RunningSurvey.OPERATOR_KEY, MINIMAL)).get("apiKey").asString();
        HttpResponse<String> stranger = put("sfu_unknown", MINIMAL);
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(put("", MINIMAL).statusCode()).isEqualTo(401);
        assertThat(http.api("PUT", "/api/clinics/another", key, MINIMAL).statusCode())
                .isEqualTo(403);
        assertThat(http.api("GET", "/api/clinics/another", key, "").statusCode())
                .isEqualTo(403);
        assertThat(http.api("PUT", "/api/clinics/no%20good", RunningSurvey.OPERATOR_KEY, MINIMAL)
                        .statusCode())
                .isEqualTo(400);
    }

    private HttpResponse<String> put(String key, String body) {
        return http.api("PUT", "/api/clinics/" + clinic, key, body);
    }

    private HttpResponse<String> get(String key) {
        return http.api("GET", "/api/clinics/" + clinic, key, "");
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }
}
