package org.sleepfollowup.survey.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sleepfollowup.survey.webhook.SnsMessages.call;
import static org.sleepfollowup.survey.webhook.SnsMessages.notification;
import static org.sleepfollowup.survey.webhook.SnsMessages.signed;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sleepfollowup.survey.bounce.BounceKind;

/** What SES reports, in notifications as Amazon's documentation shows them. */
class SesTest {
    private final AskedAmazon amazon = new AskedAmazon();

    @ParameterizedTest
    @CsvSource({"1", "2"})
    void takesAHardBounceInBothVersionsOfTheSignature(String version) throws Exception {
        assertThat(amazon.ses(false).read(call(signed(notification("ses-bounce"), version))))
                .singleElement()
                .satisfies(report -> {
                    assertThat(report.kind()).isEqualTo(BounceKind.HARD);
                    assertThat(report.status()).isEqualTo("5.1.1");
                    assertThat(report.trace().addresses()).containsExactly("bounces+token@mail.example");
                    assertThat(report.trace().ids()).contains("<id@quiet-hands.example>");
                });
    }

    @Test
    void takesAComplaint() throws Exception {
        assertThat(amazon.ses(false).read(call(signed(notification("ses-complaint"), "2"))))
                .singleElement()
                .satisfies(report -> assertThat(report.kind()).isEqualTo(BounceKind.COMPLAINT));
    }

    @Test
    void refusesAMessageThatChanged() throws Exception {
        Map<String, String> message = signed(notification("ses-bounce"), "2");
        message.put("Message", message.get("Message").replace("Permanent", "Transient"));
        assertThatThrownBy(() -> amazon.ses(false).read(call(message))).isInstanceOf(RefusedCallException.class);
    }

    @Test
    void refusesTheTopicOfSomebodyElseAndAsksNobodyForItsCertificate() throws Exception {
        Map<String, String> message = notification("ses-bounce");
        message.put("TopicArn", "arn:aws:sns:us-east-1:999999999999:bounces");
        assertThatThrownBy(() -> amazon.ses(false).read(call(signed(message, "2"))))
                .isInstanceOf(RefusedCallException.class);
        assertThat(amazon.asked()).isEmpty();
    }
}
