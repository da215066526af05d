package org.sleepfollowup.e2e;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The test mail server's mailboxes, where each address is its own user. */
record ImapMailbox(int port) {

    List<Email> emails(String address) throws MessagingException, IOException {
        Properties properties = new Properties();
        properties.put("mail.imap.port", port);
        properties.put("mail.imap.connectiontimeout", 5000);
        properties.put("mail.imap.timeout", 10000);
        try (Store store = Session.getInstance(properties).getStore("imap")) {
            store.connect("localhost", address, address);
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                List<Email> emails = new ArrayList<>();
                for (jakarta.mail.Message message : inbox.getMessages()) {
                    emails.add(Email.of((MimeMessage) message));
                }
                return emails;
            }
        }
    }
}
