package org.sleepfollowup.survey.link;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Bytes as they stand in the local part of an email address, where Base64 would not live long: mail systems may fold its
 * case. Digits 0-9 and letters a-v (base32hex, RFC 4648, 7), read in either case.
 */
public final class LocalPart {
    private static final int RADIX = 32;
    private static final int BITS = 5;
    private static final Pattern DIGITS = Pattern.compile("[0-9a-v]+");

    private LocalPart() {}

    /** The bytes as text; as many of them always take as many letters. */
    public static String write(byte[] bytes) {
        String digits = new BigInteger(1, bytes).toString(RADIX);
        return "0".repeat(letters(bytes.length) - digits.length()) + digits;
    }

    /** The bytes of a text that {@link #write} made of so many; empty where it is no such text. */
    public static Optional<byte[]> read(String text, int length) {
        String folded = text.toLowerCase(Locale.ROOT);
        if (folded.length() != letters(length) || !DIGITS.matcher(folded).matches()) {
            return Optional.empty();
        }
        BigInteger number = new BigInteger(folded, RADIX);
        if (number.bitLength() > length * Byte.SIZE) {
            return Optional.empty();
        }
        byte[] bytes = new byte[length];
        byte[] digits = number.toByteArray();
        int kept = Math.min(digits.length, length);
        System.arraycopy(digits, digits.length - kept, bytes, length - kept, kept);
        return Optional.of(bytes);
    }

    private static int letters(int bytes) {
        return (bytes * Byte.SIZE + BITS - 1) / BITS;
    }
}
