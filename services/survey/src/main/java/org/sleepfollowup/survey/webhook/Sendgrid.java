package org.sleepfollowup.survey.webhook;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.bounce.BounceKind;
import org.sleepfollowup.survey.bounce.FailureCode;
import org.sleepfollowup.survey.bounce.Report;
import org.sleepfollowup.survey.bounce.Trace;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * SendGrid's event webhook: many events a call, signed with ECDSA on P-256 over the timestamp and the very bytes of the
 * body. {@code smtp-id} is the Message-ID that the email came to SendGrid with.
 *
 * @see <a href="https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event">its fields</a>
 */
@Component
class Sendgrid implements Provider {
    static final String SIGNATURE = "X-Twilio-Email-Event-Webhook-Signature";
    static final String TIMESTAMP = "X-Twilio-Email-Event-Webhook-Timestamp";
    private static final int LONGEST_TIMESTAMP = 12;

    private final @Nullable PublicKey key;
    private final Duration freshness;
    private final Clock clock;

    Sendgrid(WebhookSettings settings, Clock clock) {
        String given = WebhookSettings.given(settings.sendgrid().publicKey());
        this.key = given == null ? null : key(given);
        this.freshness = settings.sendgrid().freshness();
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sendgrid";
    }

    @Override
    public boolean isOn() {
        return key != null;
    }

    @Override
    public List<Report> read(WebhookCall call) throws RefusedCallException {
        verify(call);
        JsonNode events = call.json();
        if (!events.isArray()) {
            throw RefusedCallException.unreadable("A JSON array of events is needed.");
        }
        List<Report> reports = new ArrayList<>();
        events.forEach(event -> kind(event).ifPresent(kind -> reports.add(report(event, kind))));
        return reports;
    }

    private void verify(WebhookCall call) throws RefusedCallException {
        String timestamp = call.header(TIMESTAMP).orElse("");
        String signature = call.header(SIGNATURE).orElse("");
        if (timestamp.isEmpty() || signature.isEmpty()) {
            throw RefusedCallException.forged("Switch on the signed event webhook in SendGrid's mail settings.");
        }
        if (!isSigned(timestamp, signature, call.body())) {
            throw RefusedCallException.forged("The signature is not of the key that is set here, or the body changed.");
        }
        if (!isFresh(timestamp)) {
            throw RefusedCallException.forged("The signature is too old, or a clock is wrong.");
        }
    }

    private boolean isSigned(String timestamp, String signature, byte[] body) {
        try {
            Signature check = Signature.getInstance("SHA256withECDSA");
            check.initVerify(key);
            check.update(timestamp.getBytes(StandardCharsets.UTF_8));
            check.update(body);
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private boolean isFresh(String timestamp) {
        if (timestamp.length() > LONGEST_TIMESTAMP || !timestamp.chars().allMatch(Character::isDigit)) {
            return false;
        }
        Instant signed = Instant.ofEpochSecond(new BigInteger(timestamp).longValueExact());
        return Duration.between(signed, clock.instant()).abs().compareTo(freshness) <= 0;
    }

    private static Optional<BounceKind> kind(JsonNode event) {
        return switch (event.path("event").asString("")) {
            case "bounce" ->
                Optional.of(
                        event.path("type").asString("").equals("blocked")
                                ? BounceKind.SOFT
                                : code(event).kind());
            case "dropped" -> dropped(event.path("reason").asString(""));
            case "spamreport" -> Optional.of(BounceKind.COMPLAINT);
            default -> Optional.empty();
        };
    }

    /** SendGrid did not even try, because of what it knows of the address. */
    private static Optional<BounceKind> dropped(String reason) {
        return switch (reason) {
            case "Bounced Address", "Invalid" -> Optional.of(BounceKind.HARD);
            case "Spam Reporting Address" -> Optional.of(BounceKind.COMPLAINT);
            default -> Optional.empty();
        };
    }

    private static FailureCode code(JsonNode event) {
        return FailureCode.in(event.path("reason").asString(""))
                .withStatus(event.path("status").asString(""));
    }

    private Report report(JsonNode event, BounceKind kind) {
        return new Report(
                name(),
                event.path("sg_event_id").asString(""),
                kind,
                code(event).status(),
                new Trace(
                        List.of(),
                        List.of(
                                event.path("smtp-id").asString(""),
                                event.path("invitation").asString(""))));
    }

    private static PublicKey key(String base64) {
        try {
            byte[] encoded = Base64.getDecoder().decode(base64);
            return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("sleepfollowup.survey.webhooks.sendgrid.public-key (SENDGRID_PUBLIC_KEY)"
                    + " must be the verification key as SendGrid's settings page shows it.");
        }
    }
}
