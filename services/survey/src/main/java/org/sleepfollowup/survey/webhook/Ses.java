package org.sleepfollowup.survey.webhook;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.sleepfollowup.survey.bounce.BounceKind;
import org.sleepfollowup.survey.bounce.FailureCode;
import org.sleepfollowup.survey.bounce.Report;
import org.sleepfollowup.survey.bounce.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Amazon SES, whose notifications of bounces and complaints come through an SNS topic. SES gives an email a Message-ID of
 * its own; the one that it came with stands among the original headers, where the notification includes them, and the
 * return path is {@code mail.source} in any case.
 *
 * @see <a href="https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html">its fields</a>
 */
@Component
class Ses implements Provider {
    private static final Logger log = LoggerFactory.getLogger(Ses.class);

    private final WebhookSettings.Ses settings;
    private final SnsSignature signature;
    private final AmazonHosts amazon;

    Ses(WebhookSettings settings, SnsSignature signature, AmazonHosts amazon) {
        this.settings = settings.ses();
        this.signature = signature;
        this.amazon = amazon;
    }

    @Override
    public String name() {
        return "ses";
    }

    @Override
    public boolean isOn() {
        return !settings.topicArn().isBlank();
    }

    @Override
    public List<Report> read(WebhookCall call) throws RefusedCallException {
        JsonNode envelope = call.json();
        // Before the signature, whose certificate is to be fetched: nobody else's topic has us call anybody.
        if (!envelope.path("TopicArn").asString("").equals(settings.topicArn())) {
            throw RefusedCallException.forged("The topic is not the one that is set here.");
        }
        signature.verify(envelope);
        return switch (envelope.path("Type").asString("")) {
            case "Notification" -> notified(envelope);
            case "SubscriptionConfirmation" -> {
                subscribe(envelope);
                yield List.of();
            }
            default -> List.of();
        };
    }

    private void subscribe(JsonNode envelope) throws RefusedCallException {
        if (settings.confirmSubscription()) {
            String url = envelope.path("SubscribeURL").asString("");
            if (!confirms(url, envelope.path("SigningCertURL").asString(""))) {
                throw RefusedCallException.forged("The address to confirm at is not that of the topic.");
            }
            amazon.get(url);
        }
        log.atInfo()
                .setMessage("SNS asks to confirm the subscription of the topic of bounces")
                .addKeyValue("confirmed", settings.confirmSubscription())
                .log();
    }

    private boolean confirms(String url, String certificate) {
        try {
            return AmazonHosts.confirms(URI.create(url), settings.topicArn(), URI.create(certificate));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private List<Report> notified(JsonNode envelope) throws RefusedCallException {
        JsonNode message = WebhookCall.json(envelope.path("Message").asString(""));
        // A topic is told so by an identity, and in other words by a configuration set.
        String type = message.path("notificationType")
                .asString(message.path("eventType").asString(""));
        String id = envelope.path("MessageId").asString("");
        JsonNode bounce = message.path("bounce");
        return switch (type) {
            case "Bounce" -> {
                FailureCode code = code(bounce);
                yield List.of(new Report(name(), id, kind(bounce), code.status(), trace(message)));
            }
            case "Complaint" ->
                message.path("complaint")
                                .path("complaintFeedbackType")
                                .asString("")
                                .equals("not-spam")
                        ? List.of()
                        : List.of(new Report(name(), id, BounceKind.COMPLAINT, null, trace(message)));
            default -> List.of();
        };
    }

    /** Permanent is a hard bounce by SES's own definition; Transient and Undetermined may be over with the next email. */
    private static BounceKind kind(JsonNode bounce) {
        return bounce.path("bounceType").asString("").equals("Permanent") ? BounceKind.HARD : BounceKind.SOFT;
    }

    private static FailureCode code(JsonNode bounce) {
        JsonNode recipient = bounce.path("bouncedRecipients").path(0);
        return FailureCode.in(recipient.path("diagnosticCode").asString(""))
                .withStatus(recipient.path("status").asString(""));
    }

    private static Trace trace(JsonNode message) {
        JsonNode mail = message.path("mail");
        List<String> ids = new ArrayList<>();
        ids.add(mail.path("commonHeaders").path("messageId").asString(""));
        for (JsonNode header : mail.path("headers")) {
            if (header.path("name").asString("").equalsIgnoreCase("Message-ID")) {
                ids.add(header.path("value").asString(""));
            }
        }
        return new Trace(List.of(mail.path("source").asString("")), ids);
    }
}
