package org.sleepfollowup.survey.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sleepfollowup.survey.text.PrintedForm;

/**
 * A form that is encoded as {@link QuotedPrintable} once, so that only what is written into its blanks needs to be encoded
 * for each email. A value begins and ends on lines of its own, joined with the others by soft line ends that no reader sees.
 */
final class EncodedForm {
    private static final byte[] SOFT_END = "=\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int USUAL_SIZE = 16 * 1024;

    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Blank(byte[] before, int number) {}

    private final List<Blank> blanks;
    private final byte[] rest;

    EncodedForm(PrintedForm form) {
        blanks = form.blanks().stream()
                .map(blank -> new Blank(QuotedPrintable.encode(blank.before()), blank.number()))
                .toList();
        rest = QuotedPrintable.encode(form.rest());
    }

    /** The encoded text, each blank filled in with the value of its number. */
    byte[] filled(List<String> values) {
        ByteArrayOutputStream text = new ByteArrayOutputStream(USUAL_SIZE);
        for (Blank blank : blanks) {
            text.writeBytes(blank.before);
            text.writeBytes(SOFT_END);
            text.writeBytes(QuotedPrintable.encode(values.get(blank.number)));
            text.writeBytes(SOFT_END);
        }
        text.writeBytes(rest);
        return text.toByteArray();
    }
}
