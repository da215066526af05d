package org.sleepfollowup.survey.mail;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Reads a mail server's refusal: replies 5xx are final (RFC 5321, 4.2.1), all else may pass. */
final class Verdict {
    private static final int FINAL = 500;

    private Verdict() {}

    static Delivery of(MessagingException failure) {
        boolean refused = false;
        for (Exception e = failure; e instanceof MessagingException m; e = m.getNextException()) {
            switch (e) {
                // We are not liked: the operator can mend that, and the client is not to blame.
                case SMTPSenderFailedException sender -> {
                    return new Delivery.Delayed();
                }
                case SMTPSendFailedException send
                when beforeTheClient(send) -> {
                    return new Delivery.Delayed();
                }
                case SMTPAddressFailedException address -> refused |= address.getReturnCode() >= FINAL;
                case SMTPSendFailedException send -> refused |= send.getReturnCode() >= FINAL;
                default -> {}
            }
        }
        return refused ? new Delivery.Refused() : new Delivery.Delayed();
    }

    /** Such as 530, sign in first, or begin TLS first: it would be said to any email. */
    private static boolean beforeTheClient(SMTPSendFailedException refusal) {
        return refusal.getCommand().startsWith("MAIL");
    }
}
