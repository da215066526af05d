package org.sleepfollowup.survey.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.link.Links;
import org.sleepfollowup.survey.questionnaire.Item;
import org.sleepfollowup.survey.text.Nights;
import org.sleepfollowup.survey.text.Templates;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What stands in an email, in the client's language: two names and the question, and nothing else of health. */
@Component
class LetterText {
    /** The same twice. */
    record Body(String text, String html) {}

    private static final Pattern LINE_ENDS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private final Templates templates;
    private final MessageSource messages;
    private final Links links;

    LetterText(Templates templates, MessageSource messages, Links links) {
        this.templates = templates;
        this.messages = messages;
        this.links = links;
    }

    String subject(Letter letter) {
        String key = "survey.mail.subject." + letter.kind().code() + "."
                + letter.invitation().wave().code();
        String name = named(letter.firstName());
        return name == null
                ? messages.getMessage(key + ".unnamed", null, letter.locale())
                : messages.getMessage(key, new Object[] {name}, letter.locale());
    }

    Body body(Letter letter) {
        Map<String, @Nullable Object> variables = variables(letter);
        return new Body(
                PlainText.wrapped(templates.render("mail/invitation.txt", letter.locale(), variables)),
                templates.render("mail/invitation.html", letter.locale(), variables));
    }

    private Map<String, @Nullable Object> variables(Letter letter) {
        UUID invitation = letter.invitation().id().value();
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("lang", letter.locale().toLanguageTag());
        variables.put("subject", subject(letter));
        variables.put("firstName", named(letter.firstName()));
        variables.put("therapist", named(letter.therapistName()));
        variables.put("clinic", oneLine(letter.clinic().name()));
        variables.put("wave", letter.invitation().wave().code());
        variables.put("reminder", letter.kind() == Letter.Kind.REMINDER);
        variables.put("night", Nights.of(letter.night(), letter.locale()));
        variables.put("page", links.page(invitation));
        variables.put("noReminders", links.noReminders(invitation));
        variables.put("unsubscribe", links.unsubscribe(invitation));
        variables.put("privacy", links.privacy());
        variables.put("taps", taps(invitation));
        return variables;
    }

    private List<Tap> taps(UUID invitation) {
        return Item.SCALE.stream()
                .map(score -> new Tap(score, links.tap(invitation, score)))
                .toList();
    }

    /** A name as it can be greeted; null where there is none. */
    private static @Nullable String named(@Nullable String name) {
        return name == null || name.isBlank() ? null : oneLine(name);
    }

    /** Names come from outside; none of them may begin another line or header. */
    static String oneLine(String text) {
        return LINE_ENDS.matcher(text).replaceAll(" ").strip();
    }
}
