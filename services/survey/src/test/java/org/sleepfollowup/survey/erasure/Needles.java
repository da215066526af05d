package org.sleepfollowup.survey.erasure;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A text in every form in which it might lie about: as it is, encoded, and hashed without a key. */
final class Needles {
    private Needles() {}

    static List<String> of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] hash = sha256(bytes);
        return Stream.of(
                        text,
                        text.toLowerCase(Locale.ROOT),
                        URLEncoder.encode(text, StandardCharsets.UTF_8),
                        unpadded(bytes),
                        HexFormat.of().formatHex(bytes),
                        HexFormat.of().formatHex(hash),
                        unpadded(hash),
                        new String(hash, StandardCharsets.ISO_8859_1))
                .distinct()
                .toList();
    }

    private static String unpadded(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
