package org.sleepfollowup.survey.running;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.sleepfollowup.testing.Infrastructure;

/** A client's inbox. */
public final class Inbox {

    /**
     * An email as it arrived.
     *
     * @param parts content by type
     */
    public record Mail(
            String subject, Instant date, String type, Map<String, String> headers, Map<String, String> parts) {
        public String text() {
            return parts.getOrDefault("text/plain", "");
        }

        public String html() {
            return parts.getOrDefault("text/html", "");
        }
    }

    private final Infrastructure infrastructure;
    private final String address;

    Inbox(Infrastructure infrastructure, String address) {
        this.infrastructure = infrastructure;
        this.address = address;
    }

    public List<Mail> mails() {
        return messages(Inbox::read);
    }

    /** The emails as they came over the wire. */
    public List<String> raw() {
        return messages(message -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toString(StandardCharsets.ISO_8859_1);
        });
    }

    private <T> List<T> messages(Reading<T> reading) {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect(infrastructure.smtpHost(), infrastructure.imapPort(), address, "any");
            Folder folder = store.getFolder("INBOX");
            folder.open(Folder.READ_ONLY);
            Message[] messages = folder.getMessages();
            folder.fetch(messages, wholeMessages());
            List<T> mails = new ArrayList<>();
            for (Message message : messages) {
                mails.add(reading.of(message));
            }
            return mails;
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All at once: asked for one by one, each header and part costs a round trip, of some 40 ms to this server. */
    private static FetchProfile wholeMessages() {
        FetchProfile profile = new FetchProfile();
        profile.add(IMAPFolder.FetchProfileItem.MESSAGE);
        return profile;
    }

    private interface Reading<T> {
        T of(Message message) throws MessagingException, IOException;
    }

    private static Mail read(Message message) throws MessagingException, IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        message.getAllHeaders().asIterator().forEachRemaining(h -> headers.put(h.getName(), h.getValue()));
        Map<String, String> parts = new TreeMap<>();
        collect(message, parts);
        return new Mail(
                message.getSubject(), message.getSentDate().toInstant(), message.getContentType(), headers, parts);
    }

    private static void collect(Part part, Map<String, String> parts) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                collect(several.getBodyPart(i), parts);
            }
        } else {
            String type = part.getContentType();
            parts.put(type.substring(0, type.indexOf(';')).toLowerCase(java.util.Locale.ROOT), (String)
                    part.getContent());
        }
    }
}
