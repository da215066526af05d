package org.sleepfollowup.survey.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Messages as SNS sends them. */
final class SnsMessages {
    static final String TOPIC = "arn:aws:sns:us-east-1:123456789012:bounces";
    static final String CERTIFICATE = "https://sns.us-east-1.amazonaws.com/SimpleNotificationService-1.pem";
    static final SigningKey KEY = SigningKey.made();

    private SnsMessages() {}

    /** One that is not signed yet, with the content of this file. */
    static Map<String, String> notification(String file) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SnsMessages.class.getResourceAsStream("/webhooks/" + file + ".json"))) {
            String message = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{RETURN_PATH}", "bounces+token@mail.example")
                    .replace("{MESSAGE_ID}", "<id@quiet-hands.example>");
            return new TreeMap<>(Map.of(
                    "Type",
                    "Notification",
                    "MessageId",
                    "22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324",
                    "TopicArn",
                    TOPIC,
                    "Message",
                    message,
                    "Timestamp",
                    "2026-11-20T16:00:05.000Z",
                    "SigningCertURL",
                    CERTIFICATE));
        }
    }

    /** As the documentation of SNS says: names and values, sorted by name, a line each. */
    static Map<String, String> signed(Map<String, String> message, String version) throws GeneralSecurityException {
        StringBuilder text = new StringBuilder();
        message.entrySet().stream()
                .filter(field -> !field.getKey().startsWith("Sign"))
                .forEach(field -> text.append(field.getKey())
                        .append('\n')
                        .append(field.getValue())
                        .append('\n'));
        Signature signature = Signature.getInstance(version.equals("1") ? "SHA1withRSA" : "SHA256withRSA");
        signature.initSign(KEY.key());
        signature.update(text.toString().getBytes(StandardCharsets.UTF_8));
        message.put("SignatureVersion", version);
        message.put("Signature", Base64.getEncoder().encodeToString(signature.sign()));
        return message;
    }

    static WebhookCall call(Map<String, String> message) {
        return new WebhookCall(
                Map.of(), JsonMapper.shared().writeValueAsString(message).getBytes(StandardCharsets.UTF_8));
    }
}
