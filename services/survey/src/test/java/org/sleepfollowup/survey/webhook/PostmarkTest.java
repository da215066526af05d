package org.sleepfollowup.survey.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.bounce.BounceKind;

class PostmarkTest {
    private final Postmark postmark = new Postmark(new WebhookSettings(
            new WebhookSettings.Ses("", false),
            new WebhookSettings.Postmark("user", "password"),
            new WebhookSettings.Sendgrid("", Duration.ofMinutes(1))));

    @Test
    void theInvitationComesBackAsMetadataWhereNoDumpIsSent() throws Exception {
        assertThat(postmark.read(call("""
                        {"RecordType": "Bounce", "ID": 42, "Type": "HardBounce", "Metadata": {"invitation": "an-id"}}
                        """))).singleElement().satisfies(report -> {
            assertThat(report.id()).isEqualTo("42");
            assertThat(report.kind()).isEqualTo(BounceKind.HARD);
            assertThat(report.trace().ids()).contains("an-id");
        });
    }

    @Test
    void aSpamComplaintIsAComplaint() throws Exception {
        assertThat(postmark.read(call("{\"RecordType\": \"SpamComplaint\", \"ID\": 42, \"Type\": \"SpamComplaint\"}")))
                .singleElement()
                .satisfies(report -> assertThat(report.kind()).isEqualTo(BounceKind.COMPLAINT));
    }

    @Test
    void whatIsNoBounceIsNotTaken() throws Exception {
        assertThat(postmark.read(call("{\"RecordType\": \"Open\"}"))).isEmpty();
    }

    private static WebhookCall call(String body) {
        String basic = Base64.getEncoder().encodeToString("user:password".getBytes(StandardCharsets.UTF_8));
        return new WebhookCall(Map.of("Authorization", "Basic " + basic), body.getBytes(StandardCharsets.UTF_8));
    }
}
