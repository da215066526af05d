package org.sleepfollowup.survey.mail;

import jakarta.mail.MessagingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Reads a mail server's refusal: replies 5xx are final (RFC 5321, 4.2.1), all else may pass. */
final class Verdict {
    private static final int FINAL = 500;
    private static final Pattern ENHANCED = Pattern.compile("^\\d{3}[ -](5\\.\\d{1,3}\\.\\d{1,3})\\b");

    private Verdict() {}

    static Delivery of(MessagingException failure) {
        Delivery verdict = new Delivery.Delayed();
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
                case SMTPAddressFailedException address
                when address.getReturnCode() >= FINAL ->
                    verdict = refused(address.getReturnCode(), address.getMessage());
                case SMTPSendFailedException send
                when send.getReturnCode() >= FINAL -> verdict = refused(send.getReturnCode(), send.getMessage());
                default -> {}
            }
        }
        return verdict;
    }

    private static Delivery refused(int reply, @Nullable String text) {
        Matcher enhanced = ENHANCED.matcher(String.valueOf(text));
        return new Delivery.Refused(reply, enhanced.find() ? enhanced.group(1) : null);
    }

    /** Such as 530, sign in first, or begin TLS first: it would be said to any email. */
    private static boolean beforeTheClient(SMTPSendFailedException refusal) {
        return refusal.getCommand().startsWith("MAIL");
    }
}
