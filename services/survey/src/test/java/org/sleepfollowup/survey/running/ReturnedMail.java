package org.sleepfollowup.survey.running;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.sleepfollowup.testing.Infrastructure;

/** Brings mails of {@code src/test/resources/returned} to the mailbox for bounces, as other mail systems would. */
public final class ReturnedMail {
    public static final String MAILBOX = "bounces@mail.example";

    private final Infrastructure infrastructure;

    ReturnedMail(Infrastructure infrastructure) {
        this.infrastructure = infrastructure;
    }

    /** The mail of a file, for an email that had this return path and Message-ID. */
    public static MimeMessage mail(String file, String returnPath, String messageId) {
        try (InputStream in =
                Objects.requireNonNull(ReturnedMail.class.getResourceAsStream("/returned/" + file + ".eml"), file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{RETURN_PATH}", returnPath)
                    .replace("{MESSAGE_ID}", messageId)
                    .replace("{OWN_ID}", UUID.randomUUID().toString())
                    .replace("\n", "\r\n");
            return new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public void arrives(MimeMessage mail) {
        try (Transport transport = Session.getInstance(new Properties()).getTransport("smtp")) {
            transport.connect(infrastructure.smtpHost(), infrastructure.smtpPort(), null, null);
            transport.sendMessage(mail, new InternetAddress[] {new InternetAddress(MAILBOX)});
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many mails a folder of the mailbox holds. */
    public int count(String name) {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect(infrastructure.smtpHost(), infrastructure.imapPort(), MAILBOX, "any");
            Folder folder = store.getFolder(name);
            return folder.exists() ? folder.getMessageCount() : 0;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
