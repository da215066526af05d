package org.sleepfollowup.survey.mail;

import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.StreamProvider;
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
     * @param value in letters of 7 bits; folded here where it is long
     */
    Header add(String name, String value) {
        return addFolded(name, MimeUtility.fold(name.length() + ": ".length(), value));
    }

    /** Adds a field whose value is folded as it should be. */
    Header addFolded(String name, String value) {
        fields.put(name, value);
        return this;
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
