package org.sleepfollowup.survey.mailbox;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import java.util.Properties;
import org.springframework.stereotype.Component;

/**
 * The mailbox. A connection of its own for each look: one that was lost harms no other. A mail is moved only after it was
 * acted upon, so that a crash in between has it read twice, which changes nothing.
 */
@Component
class Mailbox {
    private static final int AT_ONCE = 100;
    private static final int LARGEST_MAIL = 2 * 1024 * 1024;
    private static final String CONNECT_MILLIS = "5000";
    private static final String READ_MILLIS = "20000";

    private final MailboxSettings settings;
    private final Sorter sorter;

    Mailbox(MailboxSettings settings, Sorter sorter) {
        this.settings = settings;
        this.sorter = sorter;
    }

    /** Reads what is there; says whether there is more. */
    boolean read() throws MessagingException {
        try (Store store = session().getStore()) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            try (Folder folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                int there = folder.getMessageCount();
                Message[] mails = folder.getMessages(1, Math.min(there, AT_ONCE));
                for (Message mail : mails) {
                    deal(store, folder, mail);
                }
                // Closing removes what was marked, here and by a look that broke off.
                return there > mails.length;
            }
        }
    }

    private void deal(Store store, Folder folder, Message mail) throws MessagingException {
        if (mail.isSet(Flags.Flag.DELETED)) {
            return;
        }
        boolean readable =
                download(store, mail).map(sorter::sort).orElseGet(() -> sorter.unreadable("MailCannotBeDownloaded"));
        Folder target = store.getFolder(readable ? settings.processedFolder() : settings.unreadableFolder());
        if (!target.exists()) {
            target.create(Folder.HOLDS_MESSAGES);
        }
        folder.copyMessages(new Message[] {mail}, target);
        mail.setFlag(Flags.Flag.DELETED, true);
    }

    /** All of it at once and taken apart here, so that no server's idea of its structure matters. */
    private static Optional<MimeMessage> download(Store store, Message mail) throws MessagingException {
        try {
            return mail.getSize() > LARGEST_MAIL ? Optional.empty() : Optional.of(new MimeMessage((MimeMessage) mail));
        } catch (MessagingException e) {
            if (!store.isConnected()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private Session session() {
        String protocol = settings.ssl() ? "imaps" : "imap";
        Properties properties = new Properties();
        properties.setProperty("mail.store.protocol", protocol);
        properties.setProperty("mail." + protocol + ".connectiontimeout", CONNECT_MILLIS);
        properties.setProperty("mail." + protocol + ".timeout", READ_MILLIS);
        properties.setProperty("mail." + protocol + ".writetimeout", READ_MILLIS);
        properties.setProperty("mail." + protocol + ".partialfetch", "false");
        properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        properties.setProperty("mail.imap.starttls.enable", "true");
        return Session.getInstance(properties);
    }
}
