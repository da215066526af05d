package org.sleepfollowup.survey.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/** What a link holds: 128 bits in 22 letters. The database keeps its hash only, and logs keep none of it. */
public record Token(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22}");

    /** Whether it could be one; anything may stand in an address. */
    public boolean isPlausible() {
        return SHAPE.matcher(value).matches();
    }

    /** SHA-256 of it. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    @Override
    public String toString() {
        return "Token[hidden]";
    }
}
