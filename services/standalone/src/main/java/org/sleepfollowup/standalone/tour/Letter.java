package org.sleepfollowup.standalone.tour;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.sleepfollowup.standalone.mailbox.MailContent;

/** An email as a client's mail program has it. */
record Letter(String id, String subject, Document html, List<MailContent.Field> headers) {
    private static final Pattern HTTP = Pattern.compile("<(https?:[^>]+)>");

    static Letter parse(String id, String raw) {
        try {
            MimeMessage message =
                    new MimeMessage(null, new ByteArrayInputStream(raw.getBytes(StandardCharsets.ISO_8859_1)));
            MailContent content = MailContent.of(message);
            return new Letter(
                    id,
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    Jsoup.parse(Objects.requireNonNullElse(content.html(), "")),
                    content.headers());
        } catch (MessagingException e) {
            throw new IllegalStateException("Email " + id + " is torn.", e);
        }
    }

    String language() {
        return html.select("html").attr("lang");
    }

    /** The link of one of the eleven numbers. */
    URI tap(int score) {
        return html.select("a[href*=/f/]").stream()
                .filter(link -> link.text().equals(Integer.toString(score)))
                .map(link -> URI.create(link.attr("href")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Email " + id + " has no link for " + score + "."));
    }

    /** Where a mail program's unsubscribe button posts to. */
    URI oneClick() {
        Matcher link = HTTP.matcher(header("List-Unsubscribe"));
        if (!link.find()) {
            throw new IllegalStateException("Email " + id + " has no unsubscribe address.");
        }
        return URI.create(link.group(1));
    }

    /** Where it comes back to when it cannot be delivered. */
    String returnPath() {
        return header("Return-Path").replaceAll("[<>]", "").strip();
    }

    String messageId() {
        return header("Message-ID");
    }

    private String header(String name) {
        return headers.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(MailContent.Field::value)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Email " + id + " has no header " + name + "."));
    }
}
