package org.sleepfollowup.survey.answer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sleepfollowup.survey.text.PrintedForm;

/**
 * A form that is encoded as UTF-8 once. As text, a page with one letter beyond Latin-1 would take two bytes for each of its
 * letters, several times over, before it is encoded: most of the memory that showing a page takes.
 */
final class EncodedFrame {
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Blank(byte[] before, int number) {}

    private final List<Blank> blanks;
    private final byte[] rest;

    EncodedFrame(PrintedForm form) {
        blanks = form.blanks().stream()
                .map(blank -> new Blank(utf8(blank.before()), blank.number()))
                .toList();
        rest = utf8(form.rest());
    }

    /** The encoded text, each blank filled in with the encoded value of its number. */
    byte[] filled(List<byte[]> values) {
        int size = rest.length;
        for (Blank blank : blanks) {
            size += blank.before.length + values.get(blank.number).length;
        }
        ByteBuffer text = ByteBuffer.allocate(size);
        for (Blank blank : blanks) {
            text.put(blank.before).put(values.get(blank.number));
        }
        return text.put(rest).array();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
