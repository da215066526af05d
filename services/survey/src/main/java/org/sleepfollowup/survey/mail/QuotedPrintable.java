package org.sleepfollowup.survey.mail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.sleepfollowup.survey.text.EncodedForm;
import org.sleepfollowup.survey.text.PrintedForm;

/**
 * Text in letters of 7 bits and short lines (RFC 2045, 6.7), of which none begins with a dot, so that nobody has to double it
 * on the way (RFC 5321, 4.5.2). The mail library does it letter by letter through streams, which took a fifth of all the work
 * that an email takes.
 */
final class QuotedPrintable {
    /** Without the {@code =} that goes on to the next. */
    private static final int LONGEST_LINE = 75;

    /** A line with its end. */
    private static final int ROOM = LONGEST_LINE + 3;

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SOFT_END = "=\r\n".getBytes(StandardCharsets.US_ASCII);

    private final byte[] text;
    private byte[] encoded;
    private int size;
    private int column;

    private QuotedPrintable(byte[] text) {
        this.text = text;
        this.encoded = new byte[text.length + text.length / 4 + ROOM];
    }

    /** The text in UTF-8, encoded; its lines end as those of emails do. */
    static byte[] encode(String text) {
        return new QuotedPrintable(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8)).encode();
    }

    /** A form, encoded. A value begins and ends on lines of its own, joined with the others by soft line ends that no reader sees. */
    static EncodedForm form(PrintedForm form) {
        return new EncodedForm(form, QuotedPrintable::encode, SOFT_END);
    }

    private byte[] encode() {
        for (int i = 0; i < text.length; i++) {
            byte letter = text[i];
            if (letter == '\n') {
                endLine();
            } else if (letter == '.' ? !beginsLine() : isSafe(letter) || letter == ' ' && !endsLine(i)) {
                goOnWithRoomFor(1);
                encoded[size++] = letter;
            } else {
                goOnWithRoomFor(3);
                encoded[size++] = '=';
                encoded[size++] = HEX[letter >> 4 & 0xF];
                encoded[size++] = HEX[letter & 0xF];
            }
        }
        return Arrays.copyOf(encoded, size);
    }

    private static boolean isSafe(byte letter) {
        return letter > ' ' && letter <= '~' && letter != '=';
    }

    private boolean beginsLine() {
        return column == 0 || column == LONGEST_LINE;
    }

    /** Mail servers drop blanks at the end of a line. */
    private boolean endsLine(int index) {
        return index + 1 == text.length || text[index + 1] == '\n';
    }

    private void goOnWithRoomFor(int width) {
        if (column + width > LONGEST_LINE) {
            encoded[size++] = '=';
            endLine();
        }
        column += width;
    }

    private void endLine() {
        encoded[size++] = '\r';
        encoded[size++] = '\n';
        column = 0;
        if (encoded.length - size < ROOM) {
            encoded = Arrays.copyOf(encoded, encoded.length * 2);
        }
    }
}
