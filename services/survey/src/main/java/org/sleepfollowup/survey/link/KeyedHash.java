package org.sleepfollowup.survey.link;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** HMAC-SHA256 with the service's secret: whoever has the database alone can neither make nor guess one. */
@Component
public class KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    KeyedHash(LinkSettings settings) {
        this.secret = new SecretKeySpec(settings.secret(), ALGORITHM);
    }

    /**
     * The hash of a text.
     *
     * @param purpose keeps the hashes of one use apart from those of another
     * @return 32 bytes
     */
    public byte[] of(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal((purpose + "|" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256.", e);
        }
    }
}
