package org.sleepfollowup.survey.webhook;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Checks what SNS signs. The certificate comes over TLS from where SNS keeps them, which vouches for it, and is kept once
 * it proved what it is for.
 *
 * @see <a href="https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html">how SNS signs</a>
 */
@Component
class SnsSignature {
    private static final Map<String, String> ALGORITHMS = Map.of("1", "SHA1withRSA", "2", "SHA256withRSA");
    private static final List<String> OF_A_NOTIFICATION =
            List.of("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type");
    private static final List<String> OF_A_SUBSCRIPTION =
            List.of("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type");
    private static final int MOST_KEPT = 10;

    private final Map<String, X509Certificate> certificates = new ConcurrentHashMap<>();
    private final AmazonHosts amazon;
    private final Clock clock;

    SnsSignature(AmazonHosts amazon, Clock clock) {
        this.amazon = amazon;
        this.clock = clock;
    }

    /**
     * Checks it.
     *
     * @throws RefusedCallException when SNS did not sign this
     */
    void verify(JsonNode envelope) throws RefusedCallException {
        String algorithm = ALGORITHMS.get(envelope.path("SignatureVersion").asString(""));
        if (algorithm == null) {
            throw RefusedCallException.forged("The version of the signature is not known here.");
        }
        try {
            String address = envelope.path("SigningCertURL").asString("");
            X509Certificate certificate = certificate(address);
            certificate.checkValidity(Date.from(clock.instant()));
            Signature check = Signature.getInstance(algorithm);
            check.initVerify(certificate.getPublicKey());
            check.update(signed(envelope).getBytes(StandardCharsets.UTF_8));
            if (check.verify(
                    Base64.getDecoder().decode(envelope.path("Signature").asString("")))) {
                keep(address, certificate);
                return;
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // told below
        }
        throw RefusedCallException.forged("The signature is not that of SNS, or the message changed.");
    }

    private static String signed(JsonNode envelope) {
        boolean notification = envelope.path("Type").asString("").equals("Notification");
        StringBuilder text = new StringBuilder();
        for (String name : notification ? OF_A_NOTIFICATION : OF_A_SUBSCRIPTION) {
            if (envelope.hasNonNull(name)) {
                text.append(name)
                        .append('\n')
                        .append(envelope.path(name).asString(""))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private X509Certificate certificate(String address) throws RefusedCallException, CertificateException {
        X509Certificate known = certificates.get(address);
        if (known != null) {
            return known;
        }
        if (!AmazonHosts.isCertificate(URI.create(address))) {
            throw RefusedCallException.forged("The certificate is not where SNS keeps its own.");
        }
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(amazon.get(address)));
    }

    private void keep(String address, X509Certificate certificate) {
        if (certificates.size() < MOST_KEPT) {
            certificates.putIfAbsent(address, certificate);
        }
    }
}
