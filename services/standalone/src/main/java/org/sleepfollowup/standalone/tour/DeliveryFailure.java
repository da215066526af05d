package org.sleepfollowup.standalone.tour;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;

/** What a mail server sends back about an address that it does not know (RFC 3464). */
record DeliveryFailure(Letter letter, String recipient, Instant at) {
    /** A real server sends it from nobody, {@code <>}, which the demo's own mail server does not take. */
    private static final String SENDER = "MAILER-DAEMON@mx.tour.example";

    void send(int smtpPort) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "localhost");
        properties.setProperty("mail.smtp.port", Integer.toString(smtpPort));
        properties.setProperty("mail.smtp.from", SENDER);
        Session session = Session.getInstance(properties);
        try {
            MimeMessage message =
                    new MimeMessage(session, new ByteArrayInputStream(text().getBytes(StandardCharsets.US_ASCII)));
            Transport.send(message, new InternetAddress[] {new InternetAddress(letter.returnPath())});
        } catch (MessagingException e) {
            throw new IllegalStateException("The mail server did not take the returned email.", e);
        }
    }

    private String text() {
        String date =
                DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ENGLISH).format(at.atOffset(ZoneOffset.UTC));
        return """
                From: Mail Delivery System <%6$s>
                To: <%1$s>
                Subject: Undelivered Mail Returned to Sender
                Date: %2$s
                Message-ID: <%3$s@mx.tour.example>
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="returned"

                --returned
                Content-Type: text/plain; charset=us-ascii

                I'm sorry to have to inform you that your message could not be delivered.

                --returned
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.tour.example
                Arrival-Date: %2$s

                Final-Recipient: rfc822; %4$s
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 <%4$s>: Recipient address rejected: User unknown

                --returned
                Content-Type: text/rfc822-headers

                Message-ID: %5$s
                To: <%4$s>

                --returned--
                """.formatted(
                        letter.returnPath(),
                        date,
                        Long.toString(at.toEpochMilli(), Character.MAX_RADIX),
                        recipient,
                        letter.messageId(),
                        SENDER)
                .replace("\n", "\r\n");
    }
}
