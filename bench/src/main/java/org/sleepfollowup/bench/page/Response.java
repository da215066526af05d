package org.sleepfollowup.bench.page;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** As much of an HTTP/1.1 response as came; its length must stand in its head. */
sealed interface Response {
    /** More is to come. */
    record Partial() implements Response {}

    /**
     * All of it is there.
     *
     * @param last the server closes the connection after it
     */
    record Whole(int status, boolean last) implements Response {}

    /** Where the status stands in {@code HTTP/1.1 200}. */
    int STATUS = 9;

    String END_OF_HEAD = "\r\n\r\n";
    String LENGTH = "\r\ncontent-length:";

    /** Reads what was received up to the buffer's position. */
    static Response of(ByteBuffer received) {
        String text = new String(received.array(), 0, Math.min(received.position(), 2048), StandardCharsets.ISO_8859_1);
        int end = text.indexOf(END_OF_HEAD);
        if (end < 0) {
            return new Partial();
        }
        String head = text.substring(0, end).toLowerCase(Locale.ROOT);
        if (received.position() < end + END_OF_HEAD.length() + length(head)) {
            return new Partial();
        }
        return new Whole(Integer.parseInt(head.substring(STATUS, STATUS + 3)), head.contains("\r\nconnection: close"));
    }

    private static int length(String head) {
        int begin = head.indexOf(LENGTH);
        if (begin < 0) {
            throw new IllegalArgumentException("The benchmark reads responses that tell their length.");
        }
        int value = begin + LENGTH.length();
        int end = head.indexOf("\r\n", value);
        return Integer.parseInt(
                head.substring(value, end < 0 ? head.length() : end).strip());
    }
}
