package org.sleepfollowup.survey.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.sleepfollowup.survey.clinic.Clinic;
import org.sleepfollowup.survey.dkim.DkimSigner;
import org.sleepfollowup.survey.link.Links;
import org.springframework.stereotype.Component;

/**
 * Writes the emails: plain text and HTML of the same, and the headers that mail systems go by. There is no
 * {@code Precedence}, which no standard defines and {@code Auto-Submitted} replaces (RFC 3834), and no {@code List-Id}:
 * mail programs would file a letter about one's own appointment with mailing lists.
 */
@Component
class LetterWriter {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final LetterText texts;
    private final Links links;
    private final UnsubscribeAddress unsubscribeAddress;
    private final ProviderHeaders providerHeaders;
    private final DkimSigner signer;
    private final Clock clock;

    LetterWriter(
            LetterText texts,
            Links links,
            UnsubscribeAddress unsubscribeAddress,
            ProviderHeaders providerHeaders,
            DkimSigner signer,
            Clock clock) {
        this.texts = texts;
        this.links = links;
        this.unsubscribeAddress = unsubscribeAddress;
        this.providerHeaders = providerHeaders;
        this.signer = signer;
        this.clock = clock;
    }

    /**
     * The email, complete.
     *
     * @throws AddressException when the client's address is none that mail can be sent to
     */
    SMTPMessage write(Letter letter, Session session) throws MessagingException {
        Clinic clinic = letter.clinic();
        SMTPMessage message = new StableMessage(session, messageId(letter));
        message.setFrom(named(clinic.senderAddress(), clinic.senderName()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        if (clinic.replyTo() != null) {
            message.setReplyTo(new InternetAddress[] {new InternetAddress(clinic.replyTo())});
        }
        LetterText.Written written = texts.of(letter);
        message.setSubject(written.subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setContentLanguage(new String[] {letter.locale().toLanguageTag()});
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("List-Unsubscribe", folded("List-Unsubscribe", unsubscribe(letter)));
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        message.setHeader(
                "Feedback-ID",
                letter.invitation().wave().code() + ":" + letter.kind().code() + ":" + clinic.id() + ":sleepfollowup");
        providerHeaders.addTo(message, letter.invitation().id());
        message.setContent(body(written));
        message.saveChanges();
        signer.sign(message);
        return message;
    }

    private static MimeMultipart body(LetterText.Written written) throws MessagingException {
        return new MimeMultipart("alternative", part(written.text(), "plain"), part(written.html(), "html"));
    }

    /** In letters of 7 bits whatever the text, so that no mail server on the way encodes it anew and breaks a signature. */
    private static MimeBodyPart part(byte[] encoded, String type) throws MessagingException {
        InternetHeaders headers = new InternetHeaders();
        headers.setHeader("Content-Type", "text/" + type + "; charset=" + UTF_8);
        headers.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return new MimeBodyPart(headers, encoded);
    }

    private String unsubscribe(Letter letter) {
        String link = "<" + links.unsubscribe(letter.invitation().id().value()) + ">";
        return unsubscribeAddress
                .of(letter)
                .map(address -> link + ", <mailto:" + address + "?subject=unsubscribe>")
                .orElse(link);
    }

    /** The same however often the email is sent, so that mail systems show it once. */
    private static String messageId(Letter letter) {
        String sender = letter.clinic().senderAddress();
        String domain = sender.substring(sender.lastIndexOf('@') + 1);
        return "<" + letter.invitation().id() + "." + letter.kind().code() + "@" + domain + ">";
    }

    private static String folded(String header, String value) {
        return MimeUtility.fold(header.length() + 2, value);
    }

    private static InternetAddress named(String address, String name) throws MessagingException {
        try {
            return new InternetAddress(address, LetterText.oneLine(name), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java platform has UTF-8.", e);
        }
    }
}
