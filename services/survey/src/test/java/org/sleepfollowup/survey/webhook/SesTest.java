package org.sleepfollowup.survey.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sleepfollowup.survey.bounce.BounceKind;
import tools.jackson.databind.json.JsonMapper;

/** On notifications as Amazon's documentation shows them, signed here: its own key is not to be had. */
class SesTest {
    private static final String TOPIC = "arn:aws:sns:us-east-1:123456789012:bounces";
    private static final String CERTIFICATE = "https://sns.us-east-1.amazonaws.com/SimpleNotificationService-1.pem";
    private static final String CONFIRMING = "https://sns.us-east-1.amazonaws.com/?Action=ConfirmSubscription";
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    static Path folder;

    private static KeyStore keys = emptyStore();

    private final List<String> asked = new ArrayList<>();
    private final AmazonHosts amazon = new AmazonHosts() {
        @Override
        byte[] get(String address) throws RefusedCallException {
            if (!isSns(URI.create(address))) {
                throw RefusedCallException.forged("not SNS");
            }
            asked.add(address);
            return certificate();
        }
    };

    /** The JDK makes certificates with its tool alone. */
    @BeforeAll
    static void makeCertificate() throws Exception {
        Path store = folder.resolve("keys.p12");
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "sns",
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-dname",
                        "CN=sns.amazonaws.com",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start()
                .waitFor();
        keys = KeyStore.getInstance(store.toFile(), PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({"1", "2"})
    void takesAHardBounceInBothVersionsOfTheSignature(String version) throws Exception {
        assertThat(ses(false).read(call(signed(notification("ses-bounce"), version))))
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
        assertThat(ses(false).read(call(signed(notification("ses-complaint"), "2"))))
                .singleElement()
                .satisfies(report -> assertThat(report.kind()).isEqualTo(BounceKind.COMPLAINT));
    }

    @Test
    void refusesAMessageThatChanged() throws Exception {
        Map<String, String> message = signed(notification("ses-bounce"), "2");
        message.put("Message", message.get("Message").replace("Permanent", "Transient"));
        assertThatThrownBy(() -> ses(false).read(call(message))).isInstanceOf(RefusedCallException.class);
    }

    @Test
    void refusesTheTopicOfSomebodyElseAndAsksNobodyForItsCertificate() throws Exception {
        Map<String, String> message = notification("ses-bounce");
        message.put("TopicArn", "arn:aws:sns:us-east-1:999999999999:bounces");
        assertThatThrownBy(() -> ses(false).read(call(signed(message, "2")))).isInstanceOf(RefusedCallException.class);
        assertThat(asked).isEmpty();
    }

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
        assertThatThrownBy(() -> ses(false).read(call(signed(message, "2")))).isInstanceOf(RefusedCallException.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void confirmsTheSubscriptionOfItsTopicOnlyWhereThatIsSet() throws Exception {
        Map<String, String> message = notification("ses-bounce");
        String url = CONFIRMING + "&TopicArn=" + TOPIC + "&Token=abc";
        subscribing(message, url);
        assertThat(ses(false).read(call(message))).isEmpty();
        assertThat(asked).doesNotContain(url);
        assertThat(ses(true).read(call(message))).isEmpty();
        assertThat(asked).contains(url);
    }

    @Test
    void readsTheTopicOfAConfirmationAlsoWhereItsColonsAreEscaped() throws Exception {
        Map<String, String> message = notification("ses-bounce");
        String url = CONFIRMING + "&TopicArn=" + TOPIC.replace(":", "%3A") + "&Token=abc";
        subscribing(message, url);
        assertThat(ses(true).read(call(message))).isEmpty();
        assertThat(asked).contains(url);
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
        assertThatThrownBy(() -> ses(true).read(call(message))).isInstanceOf(RefusedCallException.class);
        assertThat(asked).containsExactly(CERTIFICATE);
    }

    @Test
    void keepsACertificateOnlyOnceItProvedASignature() throws Exception {
        Ses ses = ses(false);
        Map<String, String> forged = signed(notification("ses-bounce"), "2");
        forged.put("Message", "{}");
        assertThatThrownBy(() -> ses.read(call(forged))).isInstanceOf(RefusedCallException.class);
        Map<String, String> genuine = signed(notification("ses-bounce"), "2");
        ses.read(call(genuine));
        assertThat(asked).as("asked again after the forged one").hasSize(2);
        ses.read(call(genuine));
        assertThat(asked).as("kept").hasSize(2);
    }

    private static void subscribing(Map<String, String> message, String url) throws Exception {
        message.putAll(Map.of("Type", "SubscriptionConfirmation", "Token", "abc", "SubscribeURL", url));
        signed(message, "2");
    }

    private Ses ses(boolean confirm) {
        WebhookSettings settings = new WebhookSettings(
                new WebhookSettings.Ses(TOPIC, confirm),
                new WebhookSettings.Postmark("", ""),
                new WebhookSettings.Sendgrid("", Duration.ofMinutes(1)));
        return new Ses(settings, new SnsSignature(amazon, Clock.systemUTC()), amazon);
    }

    private static Map<String, String> notification(String file) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SesTest.class.getResourceAsStream("/webhooks/" + file + ".json"))) {
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
    private static Map<String, String> signed(Map<String, String> message, String version) throws Exception {
        StringBuilder text = new StringBuilder();
        message.entrySet().stream()
                .filter(field -> !field.getKey().startsWith("Sign"))
                .forEach(field -> text.append(field.getKey())
                        .append('\n')
                        .append(field.getValue())
                        .append('\n'));
        Signature signature = Signature.getInstance(version.equals("1") ? "SHA1withRSA" : "SHA256withRSA");
        signature.initSign((PrivateKey) keys.getKey("sns", PASSWORD));
        signature.update(text.toString().getBytes(StandardCharsets.UTF_8));
        message.put("SignatureVersion", version);
        message.put("Signature", Base64.getEncoder().encodeToString(signature.sign()));
        return message;
    }

    private static WebhookCall call(Map<String, String> message) {
        return new WebhookCall(
                Map.of(), JsonMapper.shared().writeValueAsString(message).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] certificate() {
        try {
            return keys.getCertificate("sns").getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore emptyStore() {
        try {
            return KeyStore.getInstance("PKCS12");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
