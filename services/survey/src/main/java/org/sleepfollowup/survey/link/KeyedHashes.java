package org.sleepfollowup.survey.link;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Hashes by which something is known again and cannot be guessed: HMAC-SHA256 under the secret of the links. */
@Component
public class KeyedHashes {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    KeyedHashes(LinkSettings settings) {
        this.secret = new SecretKeySpec(settings.secret(), ALGORITHM);
    }

    /**
     * The hash of some texts; each goes in with its length, so that no two lists are alike.
     *
     * @param purpose keeps hashes for one use apart from those for another
     */
    public byte[] of(String purpose, String... texts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            add(mac, purpose);
            for (String text : texts) {
                add(mac, text);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256.", e);
        }
    }

    private static void add(Mac mac, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        mac.update(bytes);
    }
}
