package org.sleepfollowup.survey.answer;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Undoes the encoding of form fields, strictly: what is not UTF-8 is an error and not a question mark. */
final class FormText {
    private FormText() {}

    /**
     * A name or value as it was typed.
     *
     * @throws IllegalArgumentException when it was not encoded as forms are
     */
    static String decode(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                bytes.write(HexFormat.fromHexDigits(encoded, i + 1, Math.min(i + 3, encoded.length())));
                if (i + 3 > encoded.length()) {
                    throw new IllegalArgumentException("A form ends in the middle of a character.");
                }
                i += 2;
            } else {
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("A form is not in UTF-8.", e);
        }
    }
}
