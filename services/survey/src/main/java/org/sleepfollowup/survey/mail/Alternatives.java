package org.sleepfollowup.survey.mail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A body that says the same in plain text and in HTML; mail programs show the one that they prefer (RFC 2046, 5.1.4). */
final class Alternatives {
    /** Stands in no {@link QuotedPrintable}, which has nothing but digits behind a {@code =}, or the end of the line. */
    private static final String BOUNDARY = "=_sleep-follow-up";

    /** The {@code Content-Type} of such a body. */
    static final String CONTENT_TYPE = "multipart/alternative; boundary=\"" + BOUNDARY + "\"";

    private static final byte[] PLAIN = ascii("--" + BOUNDARY + "\r\n" + headerOf("plain"));
    private static final byte[] HTML = ascii("\r\n--" + BOUNDARY + "\r\n" + headerOf("html"));
    private static final byte[] END = ascii("\r\n--" + BOUNDARY + "--\r\n");

    private Alternatives() {}

    /** The body of these two texts, which are {@link QuotedPrintable} of UTF-8. */
    static byte[] of(byte[] plain, byte[] html) {
        return ByteBuffer.allocate(PLAIN.length + plain.length + HTML.length + html.length + END.length)
                .put(PLAIN)
                .put(plain)
                .put(HTML)
                .put(html)
                .put(END)
                .array();
    }

    private static String headerOf(String type) {
        return "Content-Type: text/" + type + "; charset=UTF-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n";
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
