package org.sleepfollowup.survey.dkim;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** A private key with the way that it signs. */
record SigningKey(Algorithm algorithm, PrivateKey key) {
    /** RFC 8301 asks for 2048 bits; many receivers take a signature of fewer than 1024 for none. */
    private static final int FEWEST_RSA_BITS = 2048;

    /** The two algorithms that mail systems know. */
    enum Algorithm {
        /** RFC 6376, which everybody verifies. */
        RSA("RSA", "SHA256withRSA", "rsa-sha256"),
        /** RFC 8463: shorter, and not verified by everybody yet. */
        ED25519("Ed25519", "Ed25519", "ed25519-sha256");

        private final String keys;
        private final String signature;
        private final String tag;

        Algorithm(String keys, String signature, String tag) {
            this.keys = keys;
            this.signature = signature;
            this.tag = tag;
        }

        String tag() {
            return tag;
        }
    }

    /**
     * The key in a PEM.
     *
     * @throws IllegalArgumentException when there is none that mail systems would accept
     */
    static SigningKey parse(String pem) {
        for (Algorithm algorithm : Algorithm.values()) {
            try {
                byte[] encoded = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z0-9 ]+-----", ""));
                PrivateKey key =
                        KeyFactory.getInstance(algorithm.keys).generatePrivate(new PKCS8EncodedKeySpec(encoded));
                if (!(key instanceof RSAKey rsa) || rsa.getModulus().bitLength() >= FEWEST_RSA_BITS) {
                    return new SigningKey(algorithm, key);
                }
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                // Not one of this kind. What was thrown might quote the key, and is not kept.
            }
        }
        throw new IllegalArgumentException("The key that emails are signed with (DKIM_PRIVATE_KEY or"
                + " DKIM_PRIVATE_KEY_FILE) must be an RSA key of 2048 bits or more or an Ed25519 key, in PEM as PKCS #8"
                + " (BEGIN PRIVATE KEY); `openssl genpkey -algorithm rsa -pkeyopt rsa_keygen_bits:2048` makes one and"
                + " `openssl pkcs8 -topk8 -nocrypt` converts one.");
    }

    byte[] sign(String canonical) {
        byte[] bytes = canonical.getBytes(StandardCharsets.UTF_8);
        try {
            Signature signature = Signature.getInstance(algorithm.signature);
            signature.initSign(key);
            // RFC 8463 signs the digest, where RSA digests by itself.
            signature.update(algorithm == Algorithm.ED25519 ? sha256(bytes) : bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key that was read cannot sign.", e);
        }
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + algorithm + "]";
    }
}
