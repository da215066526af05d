package org.sleepfollowup.survey.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.util.StreamProvider;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.util.MailStreamProvider;

/** A message with a Message-ID of our own; the library would draw one whenever it saves. */
final class StableMessage extends SMTPMessage {
    static {
        // Unless it is told, the library looks through the class path for it several times an email, which took three
        // quarters of all the time that writing one takes.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final String messageId;

    StableMessage(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
