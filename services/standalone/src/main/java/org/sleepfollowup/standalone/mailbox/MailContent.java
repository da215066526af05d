package org.sleepfollowup.standalone.mailbox;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a mail program would show of a message: its first HTML part, its first text part, its headers. */
public record MailContent(@Nullable String html, @Nullable String text, List<Field> headers) {

    /** A header as it was sent. */
    public record Field(String name, String value) {}

    /** Reads a message. */
    public static MailContent of(MimeMessage message) {
        try {
            List<Field> headers = new ArrayList<>();
            for (Header header : Collections.list(message.getAllHeaders())) {
                headers.add(new Field(header.getName(), header.getValue()));
            }
            return new MailContent(first(message, "text/html"), first(message, "text/plain"), headers);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("The message is torn.", e);
        }
    }

    /** HTML whose links leave the frame that it is shown in. */
    @Nullable
    String framed() {
        return html == null ? null : "<!doctype html><base target=\"_blank\">" + html;
    }

    private static @Nullable String first(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent() instanceof String text ? text : null;
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = first(parts.getBodyPart(i), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
