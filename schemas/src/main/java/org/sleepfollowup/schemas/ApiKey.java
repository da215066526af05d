package org.sleepfollowup.schemas;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A clinic's API key: {@code sfu_} and 256 random bits. Services keep and pass on its SHA-256 only; with so many random
 * bits a plain hash cannot be searched.
 */
public record ApiKey(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new key. */
    public static ApiKey generate() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new ApiKey("sfu_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** SHA-256 of the key, hex in lower case, as it stands in {@code ClinicSettings.apiKeyHashes}. */
    public String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    @Override
    public String toString() {
        return "ApiKey[hidden]";
    }
}
