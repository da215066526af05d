package org.sleepfollowup.survey.mail;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.link.Links;
import org.sleepfollowup.survey.text.PrintedForm;
import org.springframework.stereotype.Component;
import org.unbescape.html.HtmlEscape;

/** What stands in an email, in the client's language: two names and the question, and nothing else of health. */
@Component
class LetterText {
    /** The subject, and the body twice. */
    record Written(String subject, String text, String html) {}

    private static final Pattern LINE_ENDS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private final LetterForms forms;
    private final Links links;

    LetterText(LetterForms forms, Links links) {
        this.forms = forms;
        this.links = links;
    }

    Written of(Letter letter) {
        Particulars own = Particulars.of(letter, links);
        LetterForms.Texts<PrintedForm> form = forms.of(LetterForms.Sort.of(letter, own));
        List<String> values = own.values();
        // As the templates would escape them.
        List<String> escaped = values.stream().map(HtmlEscape::escapeHtml4Xml).toList();
        return new Written(
                form.subject().filled(values),
                PlainText.wrapped(form.plain().filled(values)),
                form.html().filled(escaped));
    }

    /** A name as it can be greeted; null where there is none. */
    static @Nullable String named(@Nullable String name) {
        return name == null || name.isBlank() ? null : oneLine(name);
    }

    /** Names come from outside; none of them may begin another line or header. */
    static String oneLine(String text) {
        return LINE_ENDS.matcher(text).replaceAll(" ").strip();
    }
}
