package org.sleepfollowup.survey.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Hands emails to the mail server, over a connection that stays open from one to the next. One at a time, and not through
 * {@code JavaMailSender.send} with many: what became of each is kept before the next goes out, so that a crash can repeat
 * one email at most.
 */
@Component
public class PostOffice {
    private static final Logger log = LoggerFactory.getLogger(PostOffice.class);

    private final JavaMailSenderImpl mail;
    private final LetterWriter writer;
    private @Nullable Transport transport;

    PostOffice(JavaMailSenderImpl mail, LetterWriter writer) {
        this.mail = mail;
        this.writer = writer;
    }

    /** Writes and sends an email. */
    public synchronized Delivery deliver(Letter letter) {
        try {
            MimeMessage message = writer.write(letter, mail.getSession());
            Transport open = connection();
            if (open == null) {
                return new Delivery.NobodyThere();
            }
            open.sendMessage(message, message.getAllRecipients());
            return new Delivery.Accepted();
        } catch (AddressException e) {
            return new Delivery.Unaddressable();
        } catch (MessagingException e) {
            // The text of the failure may quote the address, so that only its kind is logged.
            log.atInfo()
                    .setMessage("The mail server did not take an email")
                    .addKeyValue("invitation", letter.invitation().id())
                    .addKeyValue("failure", e.getClass().getSimpleName())
                    .log();
            return Verdict.of(e);
        }
    }

    /** Lets the connection go, until an email needs one again. */
    public synchronized void hangUp() {
        try {
            if (transport != null) {
                transport.close();
            }
        } catch (MessagingException e) {
            log.atDebug().setMessage("The mail server was gone already").log();
        } finally {
            transport = null;
        }
    }

    private @Nullable Transport connection() {
        if (transport != null && transport.isConnected()) {
            return transport;
        }
        hangUp();
        try {
            Transport opened = mail.getSession().getTransport("smtp");
            opened.connect(mail.getHost(), mail.getPort(), given(mail.getUsername()), given(mail.getPassword()));
            transport = opened;
            return opened;
        } catch (MessagingException e) {
            log.atWarn()
                    .setMessage("The mail server cannot be reached; emails wait")
                    .addKeyValue("host", mail.getHost())
                    .addKeyValue("port", mail.getPort())
                    .addKeyValue("failure", e.getMessage())
                    .log();
            return null;
        }
    }

    /** An empty name is none: it would be tried on every server that offers to sign in, and be refused there. */
    private static @Nullable String given(@Nullable String credential) {
        return credential == null || credential.isEmpty() ? null : credential;
    }
}
