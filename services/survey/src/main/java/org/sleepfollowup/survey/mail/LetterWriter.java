package org.sleepfollowup.survey.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
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
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

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
     * @param returnPath where it comes back to when it cannot be delivered
     * @throws AddressException when the client's address is none that mail can be sent to
     */
    Email write(Letter letter, String returnPath) throws AddressException {
        InternetAddress to = new InternetAddress(letter.to(), true);
        LetterText.Written written = texts.of(letter);
        byte[] body = Alternatives.of(written.text(), written.html());
        Header header = header(letter, to, written.subject());
        signer.signature(header.fields(), body).ifPresent(signature -> header.add(DkimSigner.HEADER, signature));
        return new Email(returnPath, to.getAddress(), joined(header.bytes(), body));
    }

    private Header header(Letter letter, InternetAddress to, String subject) throws AddressException {
        Clinic clinic = letter.clinic();
        Header header = new Header()
                .add("Date", DATE.format(clock.instant()))
                .add("From", named(clinic.senderAddress(), clinic.senderName()))
                .add("To", to.toString())
                .addText("Subject", subject)
                .add("Message-ID", messageId(letter))
                .add("MIME-Version", "1.0")
                .add("Content-Type", Alternatives.CONTENT_TYPE)
                .add("Content-Language", letter.locale().toLanguageTag())
                .add("Auto-Submitted", "auto-generated")
                .add("List-Unsubscribe", unsubscribe(letter))
                .add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                .add("Feedback-ID", feedbackId(letter));
        if (clinic.replyTo() != null) {
            header.add("Reply-To", new InternetAddress(clinic.replyTo()).toString());
        }
        providerHeaders.addTo(header, letter.invitation().id());
        return header;
    }

    private static byte[] joined(byte[] header, byte[] body) {
        return ByteBuffer.allocate(header.length + body.length)
                .put(header)
                .put(body)
                .array();
    }

    private static String feedbackId(Letter letter) {
        return letter.invitation().wave().code() + ":" + letter.kind().code() + ":"
                + letter.clinic().id() + ":sleepfollowup";
    }

    private String unsubscribe(Letter letter) {
        String link = "<" + links.unsubscribe(letter.invitation().id().value()) + ">";
        return unsubscribeAddress
                .of(letter)
                .map(address -> link + ",\r\n <mailto:" + address + "?subject=unsubscribe>")
                .orElse(link);
    }

    /** The same however often the email is sent, so that mail systems show it once. */
    private static String messageId(Letter letter) {
        String sender = letter.clinic().senderAddress();
        String domain = sender.substring(sender.lastIndexOf('@') + 1);
        return "<" + letter.invitation().id() + "." + letter.kind().code() + "@" + domain + ">";
    }

    private static String named(String address, String name) {
        try {
            return new InternetAddress(address, LetterText.oneLine(name), UTF_8).toString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java platform has UTF-8.", e);
        }
    }
}
