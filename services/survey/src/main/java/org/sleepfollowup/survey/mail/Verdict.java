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
                case SMTPSenderFailedException sender -> {
                    // Our own sender is not liked: the operator can mend that, and the client is not to blame.
                    return new Delivery.Delayed();
                }
                case SMTPAddressFailedException address -> refused |= address.getReturnCode() >= FINAL;
                case SMTPSendFailedException send -> refused |= send.getReturnCode() >= FINAL;
                default -> {}
            }
        }
        return refused ? new Delivery.Refused() : new Delivery.Delayed();
    }
}
