package org.sleepfollowup.survey.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.bounce.BounceKind;
import org.sleepfollowup.survey.bounce.FailureCode;
import org.sleepfollowup.survey.bounce.Report;
import org.sleepfollowup.survey.followup.InvitationId;
import org.sleepfollowup.survey.link.Links;
import org.springframework.stereotype.Component;

/** Tells what a mail in the mailbox is. */
@Component
class MailReader {
    static final String SOURCE = "mailbox";

    private static final String UNSUBSCRIBE = "unsubscribe+";
    /** Kinds of feedback (RFC 5965, 7.3; RFC 6430) that are no complaint. */
    private static final Set<String> NO_COMPLAINT = Set.of("not-spam", "auth-failure", "dmarc");
    /** What programs of before RFC 3464 say, and some of today: qmail, and those that imitate it. */
    private static final Pattern PLAIN_BOUNCE =
            Pattern.compile("(?i)\\A\\s*Hi\\. This is the|could not be delivered|undeliverable|delivery.{0,20}fail");

    private static final Pattern DAEMON = Pattern.compile("(?i)mailer-daemon@|postmaster@|<>");

    private final Links links;

    MailReader(Links links) {
        this.links = links;
    }

    /**
     * What this mail is.
     *
     * @param id by which it is told from others
     * @throws MessagingException when it cannot be read
     */
    Incoming read(MimeMessage mail, String id) throws MessagingException, IOException {
        Parts parts = Parts.of(mail);
        Optional<Part> feedback = parts.first("message/feedback-report");
        if (feedback.isPresent()) {
            return complaint(mail, id, parts, feedback.get());
        }
        Optional<Part> status = parts.first("message/delivery-status", "message/global-delivery-status");
        if (status.isPresent()) {
            return failure(mail, id, parts, DeliveryReport.read(status.get()).failure());
        }
        if (isAutomatic(mail)) {
            return new Incoming.Nothing("automatic-reply");
        }
        Optional<InvitationId> unsubscribing = unsubscribing(mail);
        if (unsubscribing.isPresent()) {
            return new Incoming.Unsubscribe(unsubscribing.get());
        }
        String text = parts.text();
        return isFromAServer(mail) && PLAIN_BOUNCE.matcher(text).find()
                ? failure(mail, id, parts, Optional.of(FailureCode.in(text)))
                : new Incoming.Nothing("other");
    }

    private static Incoming complaint(MimeMessage mail, String id, Parts parts, Part feedback)
            throws MessagingException, IOException {
        try (InputStream content = feedback.getInputStream()) {
            InternetHeaders fields = new InternetHeaders(content, true);
            String type = fields.getHeader("Feedback-Type", null);
            if (type != null && NO_COMPLAINT.contains(type.strip().toLowerCase(Locale.ROOT))) {
                return new Incoming.Nothing("feedback");
            }
            return reported(mail, id, parts, BounceKind.COMPLAINT, null, fields.getHeader("Original-Mail-From"));
        }
    }

    private static Incoming failure(MimeMessage mail, String id, Parts parts, Optional<FailureCode> failure)
            throws MessagingException, IOException {
        return failure.isPresent()
                ? reported(mail, id, parts, failure.get().kind(), failure.get().status(), null)
                : new Incoming.Nothing("delayed");
    }

    private static Incoming reported(
            MimeMessage mail,
            String id,
            Parts parts,
            BounceKind kind,
            @Nullable String status,
            String @Nullable [] returnPath)
            throws MessagingException, IOException {
        return new Incoming.Reported(new Report(
                SOURCE,
                id,
                kind,
                status,
                Traces.of(mail, parts.returnedHeaders(), parts.text())
                        .with(Traces.addresses(returnPath).toList())));
    }

    private Optional<InvitationId> unsubscribing(MimeMessage mail) throws MessagingException {
        return Traces.recipients(mail).stream()
                .map(address -> address.substring(0, address.lastIndexOf('@')))
                .filter(local -> local.toLowerCase(Locale.ROOT).startsWith(UNSUBSCRIBE))
                .flatMap(local -> links.readUnsubscribeMail(local.substring(UNSUBSCRIBE.length())).stream())
                .map(InvitationId::new)
                .findFirst();
    }

    /** Out of office, and the like (RFC 3834, and what was there before it). */
    private static boolean isAutomatic(MimeMessage mail) throws MessagingException {
        String submitted = mail.getHeader("Auto-Submitted", null);
        boolean replied =
                submitted != null && submitted.strip().toLowerCase(Locale.ROOT).startsWith("auto-replied");
        return (replied && !isFromAServer(mail))
                || mail.getHeader("X-Autoreply") != null
                || mail.getHeader("X-Autorespond") != null;
    }

    private static boolean isFromAServer(MimeMessage mail) throws MessagingException {
        String senders = mail.getHeader("Return-Path", " ") + " " + mail.getHeader("From", " ");
        return DAEMON.matcher(senders).find();
    }
}
