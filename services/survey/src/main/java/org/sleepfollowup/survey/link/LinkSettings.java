package org.sleepfollowup.survey.link;

import java.net.URI;
import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What links are made of.
 *
 * @param publicUrl how clients reach this service, without a slash at the end
 * @param tokenSecret base64 of at least 32 random bytes
 */
@ConfigurationProperties("sleepfollowup.survey")
record LinkSettings(URI publicUrl, String tokenSecret) {
    private static final int LEAST_BYTES = 32;

    LinkSettings {
        if (publicUrl.getScheme() == null || !publicUrl.getScheme().startsWith("http") || publicUrl.getHost() == null) {
            throw new IllegalArgumentException("sleepfollowup.survey.public-url (PUBLIC_URL) must be a whole address,"
                    + " such as https://sleep.clinic.example.");
        }
        if (decode(tokenSecret).length < LEAST_BYTES) {
            throw new IllegalArgumentException("sleepfollowup.survey.token-secret (TOKEN_SECRET) must be base64 of"
                    + " 32 random bytes or more; `openssl rand -base64 32` makes one.");
        }
        publicUrl = URI.create(publicUrl.toString().replaceFirst("/+$", ""));
    }

    byte[] secret() {
        return decode(tokenSecret);
    }

    private static byte[] decode(String secret) {
        try {
            return Base64.getDecoder().decode(secret.strip());
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    @Override
    public String toString() {
        return "LinkSettings[publicUrl=" + publicUrl + ", tokenSecret=hidden]";
    }
}
