package org.sleepfollowup.survey.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Which email providers may tell of bounces, and how they prove who they are. One that is not set up gets a 404. */
@ConfigurationProperties("sleepfollowup.survey.webhooks")
record WebhookSettings(
        @DefaultValue Ses ses,
        @DefaultValue Postmark postmark,
        @DefaultValue Sendgrid sendgrid) {

    /**
     * Amazon SES, by way of SNS.
     *
     * @param topicArn the one topic that is listened to; anybody with an account there can have one of their own signed
     * @param confirmSubscription whether to confirm the subscription of that topic when SNS asks for it
     */
    record Ses(
            @DefaultValue("") String topicArn,
            @DefaultValue("false") boolean confirmSubscription) {}

    /** Postmark, which signs nothing: a name and a password stand in the webhook's URL. */
    record Postmark(
            @DefaultValue("") String user, @DefaultValue("") String password) {
        Postmark {
            if (user.isEmpty() != password.isEmpty()) {
                throw new IllegalArgumentException("sleepfollowup.survey.webhooks.postmark needs both a user and a"
                        + " password (POSTMARK_WEBHOOK_USER, POSTMARK_WEBHOOK_PASSWORD), or neither.");
            }
        }

        @Override
        public String toString() {
            return "Postmark[hidden]";
        }
    }

    /**
     * SendGrid's signed event webhook.
     *
     * @param publicKey as its settings page shows it: base64 of an X.509 key on P-256
     * @param freshness how old a signature may be, so that none is played back much later
     */
    record Sendgrid(
            @DefaultValue("") String publicKey,
            @DefaultValue("10m") Duration freshness) {}

    /** Empty texts are settings that were left out. */
    static @Nullable String given(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
