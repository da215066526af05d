package org.sleepfollowup.survey.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.clinic.Clinic;
import org.sleepfollowup.survey.link.Links;
import org.sleepfollowup.survey.questionnaire.Item;
import org.sleepfollowup.survey.text.Nights;
import org.sleepfollowup.survey.text.Templates;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the emails: plain text and HTML of the same, nothing of health in them but the question. */
@Component
class LetterWriter {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Templates templates;
    private final MessageSource messages;
    private final Links links;
    private final ProviderHeaders providerHeaders;
    private final Clock clock;

    LetterWriter(
            Templates templates, MessageSource messages, Links links, ProviderHeaders providerHeaders, Clock clock) {
        this.templates = templates;
        this.messages = messages;
        this.links = links;
        this.providerHeaders = providerHeaders;
        this.clock = clock;
    }

    /**
     * The email, complete.
     *
     * @throws AddressException when the client's address is none that mail can be sent to
     */
    MimeMessage write(Letter letter, Session session) throws MessagingException {
        UUID invitation = letter.invitation().id().value();
        Clinic clinic = letter.clinic();
        MimeMessage message = new StableMessage(session, messageId(letter));
        message.setFrom(named(clinic.senderAddress(), clinic.senderName()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        if (clinic.replyTo() != null) {
            message.setReplyTo(new InternetAddress[] {new InternetAddress(clinic.replyTo())});
        }
        message.setSubject(subject(letter), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("List-Unsubscribe", unsubscribe(clinic, links.unsubscribe(invitation)));
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        message.setHeader(
                "Feedback-ID",
                letter.invitation().wave().code() + ":" + letter.kind().code() + ":" + clinic.id() + ":sleepfollowup");
        providerHeaders.addTo(message, letter.invitation().id());
        message.setContent(body(letter));
        message.saveChanges();
        return message;
    }

    private MimeMultipart body(Letter letter) throws MessagingException {
        Map<String, @Nullable Object> variables = variables(letter);
        MimeBodyPart text = new MimeBodyPart();
        text.setText(templates.render("mail/invitation.txt", letter.locale(), variables), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(templates.render("mail/invitation.html", letter.locale(), variables), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    private Map<String, @Nullable Object> variables(Letter letter) {
        UUID invitation = letter.invitation().id().value();
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("lang", letter.locale().toLanguageTag());
        variables.put("subject", subject(letter));
        variables.put("firstName", letter.firstName());
        variables.put("therapist", letter.therapistName());
        variables.put("clinic", letter.clinic().name());
        variables.put("wave", letter.invitation().wave().code());
        variables.put("reminder", letter.kind() == Letter.Kind.REMINDER);
        variables.put("night", Nights.of(letter.night(), letter.locale()));
        variables.put("page", links.page(invitation));
        variables.put("unsubscribe", links.unsubscribe(invitation));
        variables.put("taps", taps(invitation));
        return variables;
    }

    private List<Tap> taps(UUID invitation) {
        return Item.SCALE.stream()
                .map(score -> new Tap(score, links.tap(invitation, score)))
                .toList();
    }

    private String subject(Letter letter) {
        String key = "survey.mail.subject." + letter.kind().code() + "."
                + letter.invitation().wave().code();
        String name = letter.firstName();
        String subject = name == null || name.isBlank()
                ? messages.getMessage(key + ".unnamed", null, letter.locale())
                : messages.getMessage(key, new Object[] {name}, letter.locale());
        return oneLine(subject);
    }

    private static String unsubscribe(Clinic clinic, String link) {
        return clinic.replyTo() == null
                ? "<" + link + ">"
                : "<" + link + ">, <mailto:" + clinic.replyTo() + "?subject=unsubscribe>";
    }

    /** The same however often the email is sent, so that mail systems show it once. */
    private static String messageId(Letter letter) {
        String sender = letter.clinic().senderAddress();
        String domain = sender.substring(sender.lastIndexOf('@') + 1);
        return "<" + letter.invitation().id() + "." + letter.kind().code() + "@" + domain + ">";
    }

    private static InternetAddress named(String address, String name) throws MessagingException {
        try {
            return new InternetAddress(address, oneLine(name), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java platform has UTF-8.", e);
        }
    }

    /** Names come from outside; none of them may begin another header. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
