package org.sleepfollowup.survey.mailbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.sleepfollowup.survey.bounce.Bounces;
import org.sleepfollowup.survey.optout.OptOuts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Acts upon a mail, once however often it is read. */
@Component
class Sorter {
    private static final Logger log = LoggerFactory.getLogger(Sorter.class);

    private final MailReader reader;
    private final Bounces bounces;
    private final OptOuts optOuts;
    private final MeterRegistry meters;

    Sorter(MailReader reader, Bounces bounces, OptOuts optOuts, MeterRegistry meters) {
        this.reader = reader;
        this.bounces = bounces;
        this.optOuts = optOuts;
        this.meters = meters;
    }

    /**
     * Acts upon it.
     *
     * @return whether it could be read
     * @throws DataAccessException when the database is away; the mail is to be kept, and read again
     */
    boolean sort(MimeMessage mail) {
        try {
            count(act(reader.read(mail, id(mail))));
            return true;
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (MessagingException | IOException | RuntimeException e) {
            // Whatever is wrong with it, the mails behind it must not wait.
            return unreadable(e.getClass().getSimpleName());
        }
    }

    /**
     * Takes note of a mail that cannot be read; always false.
     *
     * @param failure its kind and not its text, which may quote an address
     */
    boolean unreadable(String failure) {
        log.atWarn()
                .setMessage("A mail in the mailbox for bounces cannot be read")
                .addKeyValue("failure", failure)
                .log();
        count("unreadable");
        return false;
    }

    /** What was done, as a code for metrics. */
    private String act(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Reported reported ->
                bounces.take(reported.report()) == Bounces.Taken.UNMATCHED
                        ? "unmatched"
                        : reported.report().kind().reason();
            case Incoming.Unsubscribe unsubscribe -> {
                optOuts.optOutByMail(unsubscribe.invitation());
                yield "unsubscribe";
            }
            case Incoming.Nothing nothing -> nothing.what();
        };
    }

    private void count(String what) {
        meters.counter("sleepfollowup.survey.mailbox.mails", "what", what).increment();
    }

    /** A hash: what others wrote into their Message-ID is not kept. */
    private static String id(MimeMessage mail) throws MessagingException, IOException {
        String messageId = mail.getMessageID();
        return hash(messageId == null ? content(mail) : messageId.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] content(MimeMessage mail) throws MessagingException, IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        mail.writeTo(content);
        return content.toByteArray();
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
