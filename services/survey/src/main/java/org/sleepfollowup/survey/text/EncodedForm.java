package org.sleepfollowup.survey.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/**
 * A form that is encoded once, so that only what is written into its blanks needs to be encoded each time. As text, a page
 * with one letter beyond Latin-1 would take two bytes for each of its letters, several times over, before it is encoded: most
 * of the memory that showing a page takes.
 */
public final class EncodedForm {
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Blank(byte[] before, int number) {}

    private final List<Blank> blanks;
    private final byte[] rest;
    private final byte[] around;

    /**
     * Encodes all but the blanks.
     *
     * @param around stands before and after each value, as where a value must be on lines of its own
     */
    public EncodedForm(PrintedForm form, Function<String, byte[]> encoding, byte[] around) {
        this.blanks = form.blanks().stream()
                .map(blank -> new Blank(encoding.apply(blank.before()), blank.number()))
                .toList();
        this.rest = encoding.apply(form.rest());
        this.around = around.clone();
    }

    /** In UTF-8. */
    public static EncodedForm utf8(PrintedForm form) {
        return new EncodedForm(form, text -> text.getBytes(StandardCharsets.UTF_8), new byte[0]);
    }

    /** The encoded text, each blank filled in with the value of its number, which is encoded too. */
    public byte[] filled(List<byte[]> encoded) {
        int size = rest.length;
        for (Blank blank : blanks) {
            size += blank.before.length + encoded.get(blank.number).length + 2 * around.length;
        }
        ByteBuffer text = ByteBuffer.allocate(size);
        for (Blank blank : blanks) {
            text.put(blank.before).put(around).put(encoded.get(blank.number)).put(around);
        }
        return text.put(rest).array();
    }
}
