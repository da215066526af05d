package org.sleepfollowup.survey.mail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sleepfollowup.survey.text.PrintedForm;

/**
 * A form that is encoded as {@link QuotedPrintable} once, so that only what is written into its blanks needs to be encoded
 * for each email. A value begins and ends on lines of its own, joined with the others by soft line ends that no reader sees.
 */
final class EncodedForm {
    private static final byte[] SOFT_END = "=\r\n".getBytes(StandardCharsets.US_ASCII);

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

    /** The encoded text, each blank filled in with the value of its number, which is encoded too. */
    byte[] filled(List<byte[]> encoded) {
        int size = rest.length;
        for (Blank blank : blanks) {
            size += blank.before.length + encoded.get(blank.number).length + 2 * SOFT_END.length;
        }
        ByteBuffer text = ByteBuffer.allocate(size);
        for (Blank blank : blanks) {
            text.put(blank.before).put(SOFT_END).put(encoded.get(blank.number)).put(SOFT_END);
        }
        return text.put(rest).array();
    }
}
