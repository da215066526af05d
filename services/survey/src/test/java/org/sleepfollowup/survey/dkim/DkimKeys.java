package org.sleepfollowup.survey.dkim;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * A key pair, as settings and the DNS hold it.
 *
 * @param pem the private key
 * @param record the public key, as text in the DNS
 */
public record DkimKeys(String pem, String record) {
    private static final int ED25519_BYTES = 32;

    public static DkimKeys rsa(int bits) throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        KeyPair pair = generator.generateKeyPair();
        return of(pair, "v=DKIM1; k=rsa; p=" + base64(pair.getPublic().getEncoded()));
    }

    public static DkimKeys ed25519() throws NoSuchAlgorithmException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] bare = Arrays.copyOfRange(encoded, encoded.length - ED25519_BYTES, encoded.length);
        return of(pair, "v=DKIM1; k=ed25519; p=" + base64(bare));
    }

    private static DkimKeys of(KeyPair pair, String record) {
        String key = base64(pair.getPrivate().getEncoded());
        return new DkimKeys("-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----\n", record);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
