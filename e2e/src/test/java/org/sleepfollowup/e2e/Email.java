package org.sleepfollowup.e2e;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** An email as the client's mail program reads it. */
record Email(String messageId, String to, String subject, Instant sentAt, String text, Document html) {

    static Email parse(String raw) {
        try {
            return of(new MimeMessage(null, new ByteArrayInputStream(raw.getBytes(StandardCharsets.ISO_8859_1))));
        } catch (MessagingException | IOException e) {
            throw new AssertionError("An email that cannot be read", e);
        }
    }

    static Email of(MimeMessage message) throws MessagingException, IOException {
        return new Email(
                message.getMessageID(),
                ((InternetAddress) message.getAllRecipients()[0]).getAddress(),
                message.getSubject(),
                message.getSentDate().toInstant(),
                part(message, "text/plain"),
                Jsoup.parse(part(message, "text/html")));
    }

    /** The link of one of the eleven numbers. */
    URI tap(int score) {
        return html.select("a").stream()
                .filter(link -> link.text().equals(Integer.toString(score)))
                .map(Email::target)
                .findFirst()
                .orElseThrow();
    }

    URI page() {
        return html.select("a[href*=/f/]").stream()
                .map(Email::target)
                .filter(link -> link.getQuery() == null)
                .findFirst()
                .orElseThrow();
    }

    URI unsubscribe() {
        return target(html.select("a[href*=/unsubscribe/]").getFirst());
    }

    private static URI target(Element link) {
        return URI.create(link.attr("href"));
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = part(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
