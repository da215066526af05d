package org.sleepfollowup.survey.mailbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox of {@code sleepfollowup.survey.bounces.address}.
 *
 * @param host of the IMAP server; empty: there is no mailbox to read
 * @param ssl from the first byte; else by STARTTLS where the server offers it
 * @param folder that mails come to
 * @param processedFolder where those go that were read
 * @param unreadableFolder where those go that cannot be read, for a person to look at
 * @param pollInterval between two looks
 */
@ConfigurationProperties("sleepfollowup.survey.bounces.imap")
record MailboxSettings(
        @DefaultValue("") String host,
        @DefaultValue("993") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("true") boolean ssl,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("Processed") String processedFolder,
        @DefaultValue("Unreadable") String unreadableFolder,
        @DefaultValue("1m") Duration pollInterval) {

    MailboxSettings {
        if (!host.isBlank() && user.isBlank()) {
            throw new IllegalArgumentException("sleepfollowup.survey.bounces.imap.user (BOUNCES_IMAP_USER) is needed to"
                    + " read the mailbox at " + host + ".");
        }
        if (pollInterval.toMillis() <= 0) {
            throw new IllegalArgumentException(
                    "sleepfollowup.survey.bounces.imap.poll-interval must be more than zero, such as 1m.");
        }
    }

    boolean isOn() {
        return !host.isBlank();
    }

    @Override
    public String toString() {
        return "MailboxSettings[host=" + host + ", port=" + port + ", hidden]";
    }
}
