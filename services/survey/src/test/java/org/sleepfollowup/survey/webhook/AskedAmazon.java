package org.sleepfollowup.survey.webhook;

import java.net.URI;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Amazon's hosts, which note what they are asked for and answer each time with the certificate. */
final class AskedAmazon extends AmazonHosts {
    private final List<String> asked = new ArrayList<>();

    @Override
    byte[] get(String address) throws RefusedCallException {
        if (!isSns(URI.create(address))) {
            throw RefusedCallException.forged("not SNS");
        }
        asked.add(address);
        try {
            return SnsMessages.KEY.certificate().getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The addresses, in order. */
    List<String> asked() {
        return asked;
    }

    /** The provider that asks them. */
    Ses ses(boolean confirm) {
        WebhookSettings settings = new WebhookSettings(
                new WebhookSettings.Ses(SnsMessages.TOPIC, confirm),
                new WebhookSettings.Postmark("", ""),
                new WebhookSettings.Sendgrid("", Duration.ofMinutes(1)));
        return new Ses(settings, new SnsSignature(this, Clock.systemUTC()), this);
    }
}
