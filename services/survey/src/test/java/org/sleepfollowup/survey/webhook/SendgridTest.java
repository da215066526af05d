package org.sleepfollowup.survey.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.bounce.BounceKind;
import org.sleepfollowup.survey.bounce.Report;

/**
 * On the key, signature, timestamp and payload that SendGrid publishes with its own libraries
 * (sendgrid-python, {@code test/unit/test_eventwebhook.py}; the same in its other languages).
 */
class SendgridTest {
    static final String KEY =
            "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE83T4O/n84iotIvIW4mdBgQ/7dAfSmpqIM8kF9mN1flpVKS3GRqe62gw"
                    + "+2fNNRaINXvVpiglSI8eNEc6wEA3F+g==";
    private static final String SIGNATURE =
            "MEUCIGHQVtGj+Y3LkG9fLcxf3qfI10QysgDWmMOVmxG0u6ZUAiEAyBiXDWzM+uOe5W0JuG+luQAbPIqHh89M15TluLtEZtM=";
    private static final String TIMESTAMP = "1600112502";
    private static final String PAYLOAD =
            "[{\"email\":\"hello@world.com\",\"event\":\"dropped\",\"reason\":\"Bounced Address\","
                    + "\"sg_event_id\":\"ZHJvcC0xMDk5NDkxOS1MUnpYbF9OSFN0T0doUTRrb2ZTbV9BLTA\","
                    + "\"sg_message_id\":\"LRzXl_NHStOGhQ4kofSm_A.filterdrecv-p3mdw1-756b745b58-kmzbl-18-5F5FC76C-9.0\","
                    + "\"smtp-id\":\"<LRzXl_NHStOGhQ4kofSm_A@ismtpd0039p1iad1.sendgrid.net>\",\"timestamp\":1600112492}]\r\n";
    private static final Instant SIGNED = Instant.ofEpochSecond(1600112502);

    @Test
    void takesWhatSendgridPublishedAsSigned() throws Exception {
        List<Report> reports = at(SIGNED.plusSeconds(30)).read(call(PAYLOAD));
        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.id()).isEqualTo("ZHJvcC0xMDk5NDkxOS1MUnpYbF9OSFN0T0doUTRrb2ZTbV9BLTA");
            assertThat(report.kind()).isEqualTo(BounceKind.HARD);
            assertThat(report.trace().ids()).contains("<LRzXl_NHStOGhQ4kofSm_A@ismtpd0039p1iad1.sendgrid.net>");
        });
    }

    @Test
    void refusesABodyThatChanged() {
        assertThatThrownBy(() -> at(SIGNED).read(call(PAYLOAD.replace("dropped", "bounced"))))
                .isInstanceOf(RefusedCallException.class)
                .hasMessageContaining("signature");
    }

    @Test
    void refusesWhatIsPlayedBackLater() {
        assertThatCode(() -> at(SIGNED.plus(Duration.ofMinutes(10))).read(call(PAYLOAD)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> at(SIGNED.plus(Duration.ofMinutes(11))).read(call(PAYLOAD)))
                .isInstanceOf(RefusedCallException.class)
                .hasMessageContaining("old");
    }

    @Test
    void refusesWhatIsNotSigned() {
        WebhookCall unsigned = new WebhookCall(Map.of(), PAYLOAD.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> at(SIGNED).read(unsigned)).isInstanceOf(RefusedCallException.class);
    }

    @Test
    void aKeyThatIsNoneIsSaidAtTheStart() {
        assertThatThrownBy(() -> new Sendgrid(settings("bm9uZQ=="), Clock.systemUTC()))
                .hasMessageContaining("sendgrid.public-key");
    }

    private static Sendgrid at(Instant now) {
        return new Sendgrid(settings(KEY), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static WebhookSettings settings(String key) {
        return new WebhookSettings(
                new WebhookSettings.Ses("", false),
                new WebhookSettings.Postmark("", ""),
                new WebhookSettings.Sendgrid(key, Duration.ofMinutes(10)));
    }

    private static WebhookCall call(String body) {
        return new WebhookCall(
                Map.of(Sendgrid.SIGNATURE, SIGNATURE, Sendgrid.TIMESTAMP, TIMESTAMP),
                body.getBytes(StandardCharsets.UTF_8));
    }
}
