package org.sleepfollowup.survey.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a mail server that sends one email after the other. It watches how far each gets and what the server
 * answers, because the library's failures tell neither once the connection breaks.
 */
final class Connection extends SMTPTransport {
    private final String protocol;
    private Stage stage = Stage.CONNECT;
    private @Nullable Reply refusal;
    private int sent;
    private Instant lastUsed;

    /**
     * @param own session of this connection alone: the envelope's sender is one of its properties
     * @param protocol {@code smtp} or {@code smtps}
     */
    Connection(Session own, String protocol, Instant now) {
        super(own, new URLName(protocol, null, -1, null, null, null), protocol, protocol.equals("smtps"));
        this.protocol = protocol;
        this.lastUsed = now;
    }

    /** Sends an email; bounces go to the return path, or without one to the sender. */
    Delivery send(MimeMessage message, Optional<String> returnPath, Instant now) {
        sent++;
        lastUsed = now;
        refusal = null;
        session.getProperties().setProperty("mail." + protocol + ".from", returnPath.orElse(""));
        try {
            sendMessage(message, message.getAllRecipients());
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
