package org.sleepfollowup.intake.posting;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.sleepfollowup.intake.body.UnreadableBodyException;
import org.sleepfollowup.intake.session.Fields;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON strictly (RFC 8259 with unique names). Its messages say where, and quote nothing: it may be a client's. */
final class SessionJson {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private SessionJson() {}

    /** @throws UnreadableBodyException when the bytes are not one JSON object in UTF-8 */
    static Fields read(byte[] body) {
        String text = decode(body);
        if (text.isBlank()) {
            throw new UnreadableBodyException("The body is empty. Send one session as a JSON object.");
        }
        JsonNode root = parse(text);
        if (!root.isObject()) {
            throw new UnreadableBodyException("The body must be one session: a JSON object, {...}.");
        }
        return new JsonFields(root);
    }

    private static JsonNode parse(String text) {
        try {
            return STRICT.readTree(text);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            String where = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
            throw new UnreadableBodyException("The body is not well-formed JSON with unique field names" + where + ".");
        }
    }

    private static String decode(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableBodyException("The body is not valid UTF-8. Encode it in UTF-8.");
        }
    }
}
