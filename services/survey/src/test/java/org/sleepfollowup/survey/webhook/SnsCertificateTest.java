package org.sleepfollowup.survey.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sleepfollowup.survey.webhook.SnsMessages.call;
import static org.sleepfollowup.survey.webhook.SnsMessages.notification;
import static org.sleepfollowup.survey.webhook.SnsMessages.signed;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the certificate that proves a notification comes from, and when it is kept. */
class SnsCertificateTest {
    private final AskedAmazon amazon = new AskedAmazon();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://sns.us-east-1.amazonaws.com.attacker.example/SimpleNotificationService-1.pem",
                "http://sns.us-east-1.amazonaws.com/SimpleNotificationService-1.pem",
                "https://s3.us-east-1.amazonaws.com/SimpleNotificationService-1.pem",
                "https://sns.us-east-1.amazonaws.com@attacker.example/SimpleNotificationService-1.pem",
                "https://me@sns.us-east-1.amazonaws.com/SimpleNotificationService-1.pem",
                "https://sns.us-east-1.amazonaws.com:8443/SimpleNotificationService-1.pem",
                "https://sns.us-east-1.amazonaws.com/cert.pem",
                "https://sns.us-east-1.amazonaws.com/a/SimpleNotificationService-1.pem",
                "https://sns.us-east-1.amazonaws.com/a/../SimpleNotificationService-1.pem",
                "https://sns.us-east-1.amazonaws.com/SimpleNotificationService-.pem",
                "https://sns.us-east-1.amazonaws.com/SimpleNotificationService-1%2e.pem",
                "https://sns.us-east-1.amazonaws.com/SimpleNotificationService-1.pem?Action=GetAttributes",
                "https://sns.us-east-1.amazonaws.com/SimpleNotificationService-1.pem#1",
                "https://sns.us-east-1.amazonaws.com/?Action=Publish&x=/SimpleNotificationService-1.pem",
                "not an address"
            })
    void takesACertificateOnlyFromWhereSnsKeepsItsOwn(String address) throws Exception {
        Map<String, String> message = notification("ses-bounce");
        message.put("SigningCertURL", address);
        assertThatThrownBy(() -> amazon.ses(false).read(call(signed(message, "2"))))
                .isInstanceOf(RefusedCallException.class);
        assertThat(amazon.asked()).isEmpty();
    }

    @Test
    void keepsACertificateOnlyOnceItProvedASignature() throws Exception {
        Ses ses = amazon.ses(false);
        Map<String, String> forged = signed(notification("ses-bounce"), "2");
        forged.put("Message", "{}");
        assertThatThrownBy(() -> ses.read(call(forged))).isInstanceOf(RefusedCallException.class);
        Map<String, String> genuine = signed(notification("ses-bounce"), "2");
        ses.read(call(genuine));
        assertThat(amazon.asked()).as("asked again after the forged one").hasSize(2);
        ses.read(call(genuine));
        assertThat(amazon.asked()).as("kept").hasSize(2);
    }
}
