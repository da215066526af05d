package org.sleepfollowup.survey.webhook;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a provider sent: the very bytes, since those are what is signed. */
final class WebhookCall {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final byte[] body;

    WebhookCall(Map<String, String> headers, byte[] body) {
        this.headers.putAll(headers);
        this.body = body.clone();
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    byte[] body() {
        return body.clone();
    }

    JsonNode json() throws RefusedCallException {
        return json(new String(body, StandardCharsets.UTF_8));
    }

    static JsonNode json(String text) throws RefusedCallException {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw RefusedCallException.unreadable("The body is not JSON.");
        }
    }
}
