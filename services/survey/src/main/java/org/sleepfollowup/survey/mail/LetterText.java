package org.sleepfollowup.survey.mail;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.link.Links;
import org.springframework.stereotype.Component;

/** What stands in an email, in the client's language: two names and the question, and nothing else of health. */
@Component
class LetterText {
    /** The subject, and what the email says twice, encoded as {@link QuotedPrintable}. */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way, which nobody compares
    record Written(String subject, byte[] text, byte[] html) {}

    private static final Pattern LINE_ENDS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private final LetterForms forms;
    private final Links links;

    LetterText(LetterForms forms, Links links) {
        this.forms = forms;
        this.links = links;
    }

    Written of(Letter letter) {
        Particulars own = Particulars.of(letter, links);
        LetterForms.Printed form = forms.of(LetterForms.Sort.of(letter, own));
        Values values = Values.of(own.values());
        return new Written(
                form.subject().filled(values.plain()),
                form.plain().filled(values),
                form.html().filled(values.escaped()));
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
