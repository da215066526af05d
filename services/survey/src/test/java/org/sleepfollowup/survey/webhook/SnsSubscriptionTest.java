package org.sleepfollowup.survey.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sleepfollowup.survey.webhook.SnsMessages.CERTIFICATE;
import static org.sleepfollowup.survey.webhook.SnsMessages.TOPIC;
import static org.sleepfollowup.survey.webhook.SnsMessages.call;
import static org.sleepfollowup.survey.webhook.SnsMessages.notification;
import static org.sleepfollowup.survey.webhook.SnsMessages.signed;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which subscriptions are confirmed when SNS asks for it. */
class SnsSubscriptionTest {
    private static final String CONFIRMING = "https://sns.us-east-1.amazonaws.com/?Action=ConfirmSubscription";

    private final AskedAmazon amazon = new AskedAmazon();

    @Test
    void confirmsTheSubscriptionOfItsTopicOnlyWhereThatIsSet() throws Exception {
        Map<String, String> message = notification("ses-bounce");
        String url = CONFIRMING + "&TopicArn=" + TOPIC + "&Token=abc";
        subscribing(message, url);
        assertThat(amazon.ses(false).read(call(message))).isEmpty();
        assertThat(amazon.asked()).doesNotContain(url);
        assertThat(amazon.ses(true).read(call(message))).isEmpty();
        assertThat(amazon.asked()).contains(url);
    }

    @Test
    void readsTheTopicOfAConfirmationAlsoWhereItsColonsAreEscaped() throws Exception {
        Map<String, String> message = notification("ses-bounce");
        String url = CONFIRMING + "&TopicArn=" + TOPIC.replace(":", "%3A") + "&Token=abc";
        subscribing(message, url);
        assertThat(amazon.ses(true).read(call(message))).isEmpty();
        assertThat(amazon.asked()).contains(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CONFIRMING + "&Token=abc",
                CONFIRMING + "&TopicArn=arn:aws:sns:us-east-1:999999999999:bounces&Token=abc",
                CONFIRMING + "&TopicArn=" + TOPIC + "&TopicArn=arn:aws:sns:us-east-1:999999999999:bounces",
                CONFIRMING + "&TopicArn=" + TOPIC + "&Action=Unsubscribe",
                "https://sns.us-east-1.amazonaws.com/?Action=Unsubscribe&TopicArn=" + TOPIC,
                "https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&TopicArn=" + TOPIC,
                "https://sns.us-east-1.amazonaws.com.attacker.example/?Action=ConfirmSubscription&TopicArn=" + TOPIC,
                "http://sns.us-east-1.amazonaws.com/?Action=ConfirmSubscription&TopicArn=" + TOPIC,
                "not an address"
            })
    void confirmsNothingButTheSubscriptionOfItsTopic(String url) throws Exception {
        Map<String, String> message = notification("ses-bounce");
        subscribing(message, url);
        assertThatThrownBy(() -> amazon.ses(true).read(call(message))).isInstanceOf(RefusedCallException.class);
        assertThat(amazon.asked()).containsExactly(CERTIFICATE);
    }

    private static void subscribing(Map<String, String> message, String url) throws Exception {
        message.putAll(Map.of("Type", "SubscriptionConfirmation", "Token", "abc", "SubscribeURL", url));
        signed(message, "2");
    }
}
