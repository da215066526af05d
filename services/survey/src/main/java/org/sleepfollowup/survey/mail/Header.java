package org.sleepfollowup.survey.mail;

import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.StreamProvider;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.angus.mail.util.MailStreamProvider;

/** The header of an email: its fields in their order, one of each name, as they go over the wire (RFC 5322, 2.2). */
final class Header {
    static {
        // Unless it is told, the mail library looks through the class path for it whenever it encodes a name.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final Map<String, String> fields = new LinkedHashMap<>();

    /**
     * Adds a field.
     *
     * @param value in letters of 7 bits, folded where it is long; whoever gives it sees to it that it ends no line elsewhere
     */
    Header add(String name, String value) {
        fields.put(name, value);
        return this;
    }

    /** Adds a field whose value holds what others wrote: letters of any kind, in any number, and any ends of lines. */
    Header addText(String name, String text) {
        try {
            String encoded = MimeUtility.encodeText(text, StandardCharsets.UTF_8.name(), null);
            return add(name, MimeUtility.fold(name.length() + ": ".length(), encoded));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java platform has UTF-8.", e);
        }
    }

    /** The values by their names. */
    Map<String, String> fields() {
        return fields;
    }

    /** With the empty line behind it. */
    byte[] bytes() {
        StringBuilder header = new StringBuilder();
        fields.forEach(
                (name, value) -> header.append(name).append(": ").append(value).append("\r\n"));
        return header.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
