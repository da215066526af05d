package org.sleepfollowup.survey.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a mail server that sends one email after the other. It watches how far each gets and what the server
 * answers, because the library's failures tell neither once the connection breaks.
 */
final class Connection extends SMTPTransport {
    private static final String DATA = "DATA";
    private static final int GO_ON = 354;

    /** Commands that were sent before their turn (RFC 2920), in the order of their replies. */
    private final Deque<String> ahead = new ArrayDeque<>();

    private String recipient = "";
    private Stage stage = Stage.CONNECT;
    private @Nullable Reply refusal;
    private int sent;
    private Instant lastUsed;

    Connection(MailSession mail, Instant now) {
        super(
                mail.session(),
                new URLName(mail.protocol(), null, -1, null, null, null),
                mail.protocol(),
                mail.protocol().equals("smtps"));
        this.lastUsed = now;
    }

    /** Sends an email. */
    Delivery send(MimeMessage message, Instant now) {
        sent++;
        lastUsed = now;
        refusal = null;
        try {
            Address[] recipients = message.getAllRecipients();
            recipient = "RCPT TO:<" + ((InternetAddress) recipients[0]).getAddress() + ">";
            sendMessage(message, recipients);
            return new Delivery.Accepted();
        } catch (MessagingException e) {
            // Its text may quote the address; what it was is kept already.
            Reply no = refusal;
            return no == null ? Verdict.lost(stage) : Verdict.refused(stage, no);
        }
    }

    int sent() {
        return sent;
    }

    Instant lastUsed() {
        return lastUsed;
    }

    @Override
    protected void mailFrom() throws MessagingException {
        stage = Stage.MAIL;
        super.mailFrom();
    }

    @Override
    protected void rcptTo() throws MessagingException {
        stage = Stage.RCPT;
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        stage = Stage.DATA;
        return super.data();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        stage = Stage.END;
        super.finishData();
    }

    /** Sends a command that is not on its way yet; with the first of an email, where the server lets us, the next two. */
    @Override
    protected void sendCommand(String command) throws MessagingException {
        if (command.equals(ahead.peek())) {
            ahead.remove();
            return;
        }
        dropReplies();
        super.sendCommand(command);
        if (command.startsWith("MAIL FROM:") && supportsExtension("PIPELINING")) {
            for (String next : List.of(recipient, DATA)) {
                super.sendCommand(next);
                ahead.add(next);
            }
        }
    }

    /** Reads what the server says to commands that nobody wants any more, since it refused one before them. */
    private void dropReplies() throws MessagingException {
        while (!ahead.isEmpty()) {
            boolean data = ahead.remove().equals(DATA);
            if (super.readServerResponse() == GO_ON && data) {
                // It waits for an email although it takes none (RFC 2920, 3.1): an empty one, to nobody.
                super.sendCommand(".");
                super.readServerResponse();
            }
        }
    }

    /** Keeps the first no to an email: what follows it, such as a reset or the end of the connection, says less. */
    @Override
    protected int readServerResponse() throws MessagingException {
        int code = super.readServerResponse();
        if (code >= 400 && refusal == null) {
            refusal = Reply.of(code, getLastServerResponse());
        }
        return code;
    }
}
