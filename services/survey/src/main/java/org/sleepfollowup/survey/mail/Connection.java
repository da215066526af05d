package org.sleepfollowup.survey.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.URLName;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a mail server that sends one email after the other. The mail library opens it, with all that servers ask
 * for then. What is said of each email is said here: the library would take apart and put together again what is complete,
 * and its failures tell neither how far an email got nor, once the connection breaks, what the server answered.
 */
final class Connection extends SMTPTransport {
    /** What is said of an email before it is given, and the answer by which that goes on. */
    private record Announcement(Stage stage, String command, int yes) {}

    private static final int DONE = 250;
    private static final int GO_ON = 354;
    private static final int LOWEST_NO = 400;

    /** Answers that say the same differ in their last digit, such as 250 and 251 to a recipient. */
    private static final int ALIKE = 10;

    private Stage stage = Stage.CONNECT;
    private @Nullable Reply refusal;
    private boolean leaveGiven;
    private boolean lost;
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

    /**
     * Sends an email.
     *
     * @param beforeGiven done when the server waits for it; where that fails, it is not given, and the connection is lost
     */
    synchronized Delivery send(Email email, Instant now, Runnable beforeGiven) {
        sent++;
        lastUsed = now;
        refusal = null;
        try {
            announce(email);
            if (refusal == null) {
                beforeGiven.run();
                give(email);
            }
            if (refusal != null) {
                simpleCommand("RSET");
            }
        } catch (MessagingException e) {
            // Its text may quote the address; what it was is kept already.
            lost = true;
        } catch (RuntimeException e) {
            // The server still waits for an email, and would take what is said next for that.
            lost = true;
            throw e;
        }
        Reply no = refusal;
        if (no != null) {
            return Verdict.refused(stage, no);
        }
        return lost ? Verdict.lost(stage) : new Delivery.Accepted();
    }

    int sent() {
        return sent;
    }

    Instant lastUsed() {
        return lastUsed;
    }

    /** Says whom an email is from and for, and that it comes; where the server lets us, in one go (RFC 2920). */
    private void announce(Email email) throws MessagingException {
        List<Announcement> announcements = List.of(
                new Announcement(Stage.MAIL, "MAIL FROM:<" + email.from() + ">", DONE),
                new Announcement(Stage.RCPT, "RCPT TO:<" + email.to() + ">", DONE),
                new Announcement(Stage.DATA, "DATA", GO_ON));
        boolean together = supportsExtension("PIPELINING");
        if (together) {
            for (Announcement next : announcements) {
                sendCommand(next.command);
            }
        }
        for (Announcement next : announcements) {
            if (refusal == null) {
                stage = next.stage;
                if (!together) {
                    sendCommand(next.command);
                }
                check(readServerResponse(), next.yes);
            } else if (together) {
                dropAnswer();
            }
        }
    }

    private void give(Email email) throws MessagingException {
        stage = Stage.END;
        try {
            // The library's stream asks for leave, which was given.
            leaveGiven = true;
            data().write(email.content());
        } catch (IOException e) {
            throw new MessagingException("The connection broke.", e);
        }
        check(simpleCommand("."), DONE);
    }

    private void check(int answer, int yes) throws MessagingException {
        if (refusal == null && answer / ALIKE != yes / ALIKE) {
            throw new MessagingException("A mail server answered " + answer + " instead of " + yes + ".");
        }
    }

    /** Reads what the server says to a command that nobody wants any more, since it refused one before. */
    private void dropAnswer() throws MessagingException {
        int answer = readServerResponse();
        if (answer < 0) {
            throw new MessagingException("A mail server ended the connection.");
        }
        if (answer == GO_ON) {
            // It waits for an email although it takes none (RFC 2920, 3.1): an empty one, to nobody.
            simpleCommand(".");
        }
    }

    /** Keeps the first no to an email: what follows it, such as the end of the connection, says less. */
    @Override
    protected int readServerResponse() throws MessagingException {
        if (leaveGiven) {
            leaveGiven = false;
            return GO_ON;
        }
        int code = super.readServerResponse();
        if (code >= LOWEST_NO && refusal == null) {
            refusal = Reply.of(code, getLastServerResponse());
        }
        return code;
    }

    /** Says nothing more over a connection that is lost: an answer that came late would be taken for that to another email. */
    @Override
    protected void sendCommand(String command) throws MessagingException {
        if (lost) {
            throw new MessagingException("A connection that was lost is not used again.");
        }
        if (!leaveGiven) {
            super.sendCommand(command);
        }
    }
}
