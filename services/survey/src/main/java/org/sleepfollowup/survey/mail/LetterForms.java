package org.sleepfollowup.survey.mail;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.clinic.Wave;
import org.sleepfollowup.survey.link.Links;
import org.sleepfollowup.survey.text.EncodedForm;
import org.sleepfollowup.survey.text.Nights;
import org.sleepfollowup.survey.text.PrintedForm;
import org.sleepfollowup.survey.text.Templates;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Emails with blanks for what is the client's own. Thousands of emails a day differ in nothing else; rendering each from
 * its templates was three fifths of the work that an email takes.
 */
@Component
class LetterForms {
    /** Some 20 kilobytes each. A clinic needs about four a day and language. */
    private static final int KEPT = 500;

    /** All that an email depends on but the client's own; with the clinic's name, so that a new one is heeded at once. */
    record Sort(
            Letter.Kind kind,
            Wave wave,
            LocalDate night,
            Locale locale,
            String clinic,
            boolean named,
            boolean therapistKnown) {

        static Sort of(Letter letter, Particulars own) {
            return new Sort(
                    letter.kind(),
                    letter.invitation().wave(),
                    letter.night(),
                    letter.locale(),
                    LetterText.oneLine(letter.clinic().name()),
                    own.firstName() != null,
                    own.therapist() != null);
        }
    }

    /** An email's three texts; the plain one with its lines as long as they come. */
    record Texts(String subject, String plain, String html) {}

    /** The forms of the three. */
    record Printed(PrintedForm subject, PlainForm plain, EncodedForm html) {}

    private final Templates templates;
    private final MessageSource messages;
    private final Links links;
    private final Cache<Sort, Printed> forms =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    LetterForms(Templates templates, MessageSource messages, Links links) {
        this.templates = templates;
        this.messages = messages;
        this.links = links;
    }

    /** The form of such emails. */
    Printed of(Sort sort) {
        return forms.get(sort, this::print);
    }

    private Printed print(Sort sort) {
        Texts marked = render(sort, Particulars.blank(sort.named(), sort.therapistKnown()));
        return new Printed(
                PrintedForm.of(marked.subject()),
                new PlainForm(marked.plain()),
                QuotedPrintable.form(PrintedForm.of(marked.html())));
    }

    /** The texts from their templates, with these names and links. */
    Texts render(Sort sort, Particulars own) {
        String subject = subject(sort, own);
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("lang", sort.locale().toLanguageTag());
        variables.put("subject", subject);
        variables.put("firstName", own.firstName());
        variables.put("therapist", own.therapist());
        variables.put("clinic", sort.clinic());
        variables.put("wave", sort.wave().code());
        variables.put("reminder", sort.kind() == Letter.Kind.REMINDER);
        variables.put("night", Nights.of(sort.night(), sort.locale()));
        variables.put("page", own.page());
        variables.put("noReminders", own.noReminders());
        variables.put("unsubscribe", own.unsubscribe());
        variables.put("privacy", links.privacy());
        variables.put("taps", own.taps());
        return new Texts(
                subject,
                templates.render("mail/invitation.txt", sort.locale(), variables),
                templates.render("mail/invitation.html", sort.locale(), variables));
    }

    private String subject(Sort sort, Particulars own) {
        String key =
                "survey.mail.subject." + sort.kind().code() + "." + sort.wave().code();
        return own.firstName() == null
                ? messages.getMessage(key + ".unnamed", null, sort.locale())
                : messages.getMessage(key, new Object[] {own.firstName()}, sort.locale());
    }
}
