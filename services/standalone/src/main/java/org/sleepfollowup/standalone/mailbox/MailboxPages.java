package org.sleepfollowup.standalone.mailbox;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /mailbox}: the emails for a person to read, with links that work. */
@Controller
class MailboxPages {
    private static final int LISTED = 500;
    /** An email's own styles must work in its frame; its scripts must not. */
    private static final String POLICY = "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'self'";

    private final Mailbox mailbox;
    private final DateTimeFormatter shown;

    MailboxPages(Mailbox mailbox, @Value("${sleepfollowup.standalone.time-zone}") ZoneId zone) {
        this.mailbox = mailbox;
        this.shown =
                DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH).withZone(zone);
    }

    record Row(long id, String to, String subject, String at, Instant instant) {}

    @ModelAttribute
    void protect(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
    }

    @GetMapping("/mailbox")
    String list(Model model) {
        List<StoredMail> mails = mailbox.newestFirst();
        model.addAttribute("mails", mails.stream().limit(LISTED).map(this::row).toList());
        model.addAttribute("count", mails.size());
        model.addAttribute("newest", mails.isEmpty() ? "" : mails.getFirst().id());
        return "standalone/mailbox";
    }

    @GetMapping("/mailbox/{id:\\d{1,18}}")
    String show(@PathVariable long id, Model model, HttpServletResponse response) {
        Optional<StoredMail> mail = mailbox.find(id);
        if (mail.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return "standalone/no-mail";
        }
        MailContent content = MailContent.of(mailbox.message(mail.get()));
        model.addAttribute("mail", row(mail.get()));
        model.addAttribute("framed", content.framed());
        model.addAttribute("text", content.text());
        model.addAttribute("headers", content.headers());
        return "standalone/mail";
    }

    private Row row(StoredMail mail) {
        return new Row(mail.id(), mail.to(), mail.subject(), shown.format(mail.at()), mail.at());
    }
}
